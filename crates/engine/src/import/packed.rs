//! A laid-out row as bytes whose order is the order of rows in a file, with the place where it was delivered last.

use crate::rows::{EMPTY, Held, RowSchema};

/// Where a row was delivered: which file, and which row of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place(u64);

const ROW_BITS: u32 = 48;

impl Place {
    pub(super) const BYTES: usize = 8;

    pub(super) fn new(file: u16, row: u64) -> Self {
        Self(u64::from(file) << ROW_BITS | (row & ((1 << ROW_BITS) - 1)))
    }

    pub(super) fn file(self) -> usize {
        (self.0 >> ROW_BITS) as usize
    }

    pub(super) fn row(self) -> u64 {
        self.0 & ((1 << ROW_BITS) - 1)
    }

    /// The place as one number, whose order is that of places.
    pub(super) fn number(self) -> u64 {
        self.0
    }

    pub(super) fn bytes(self) -> [u8; Self::BYTES] {
        self.0.to_be_bytes()
    }

    /// The place in the last bytes of a record.
    pub(super) fn last_of(record: &[u8]) -> Self {
        Self(number(&record[record.len() - Self::BYTES..]))
    }
}

/// How a row of a data set is packed.
pub(super) struct Layout {
    schema: RowSchema,
    entity: Option<usize>,
    width: usize,
}

impl Layout {
    pub(super) fn new(schema: RowSchema) -> Self {
        let entity = schema.entity();
        let columns = schema.columns().iter().map(|column| bytes_of(column.held));
        // The leaf and the entity stand among the columns; the primary month comes in addition.
        let width = columns.sum::<usize>() + 4 + Place::BYTES;
        Self { schema, entity, width }
    }

    pub(super) fn schema(&self) -> &RowSchema {
        &self.schema
    }

    /// Bytes in a record.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Writes a row over `record`.
    pub(super) fn pack(&self, row: &[i64], place: Place, record: &mut Vec<u8>) {
        record.clear();
        put(record, Held::Leaf, row[0]);
        put(record, Held::Small, self.schema.primary(row));
        if let Some(entity) = self.entity {
            put(record, Held::Entity, row[entity]);
        }
        for (at, column) in self.schema.columns().iter().enumerate() {
            if at > 0 && Some(at) != self.entity {
                put(record, column.held, row[at]);
            }
        }
        record.extend_from_slice(&place.bytes());
    }

    /// Reads a record into `row`, which has a number for each column.
    pub(super) fn unpack(&self, record: &[u8], row: &mut [i64]) {
        let mut at = 0;
        let mut take = |held: Held| {
            let bytes = &record[at..at + bytes_of(held)];
            at += bytes.len();
            get(held, bytes)
        };
        row[0] = take(Held::Leaf);
        take(Held::Small);
        if let Some(entity) = self.entity {
            row[entity] = take(Held::Entity);
        }
        for (at, column) in self.schema.columns().iter().enumerate() {
            if at > 0 && Some(at) != self.entity {
                row[at] = take(column.held);
            }
        }
    }
}

fn bytes_of(held: Held) -> usize {
    match held {
        Held::Flag => 1,
        Held::Leaf | Held::Word | Held::Small => 4,
        Held::Wide | Held::Entity => 8,
    }
}

/// Every number is moved so that the empty one is the least without a sign.
pub(super) fn put(record: &mut Vec<u8>, held: Held, value: i64) {
    match held {
        Held::Flag => record.push(u8::from(value == 1)),
        Held::Leaf => record.extend_from_slice(&narrow(value).to_be_bytes()),
        Held::Word if value == EMPTY => record.extend_from_slice(&[0; 4]),
        Held::Word => record.extend_from_slice(&(narrow(value) + 1).to_be_bytes()),
        Held::Small if value == EMPTY => record.extend_from_slice(&[0; 4]),
        Held::Small => record.extend_from_slice(&narrow(value - i64::from(i32::MIN)).to_be_bytes()),
        Held::Wide | Held::Entity => record.extend_from_slice(&(value.cast_unsigned() ^ 1 << 63).to_be_bytes()),
    }
}

fn get(held: Held, bytes: &[u8]) -> i64 {
    let unsigned = number(bytes);
    match held {
        Held::Wide | Held::Entity => (unsigned ^ 1 << 63).cast_signed(),
        Held::Word | Held::Small if unsigned == 0 => EMPTY,
        Held::Word => unsigned.cast_signed() - 1,
        Held::Small => unsigned.cast_signed() + i64::from(i32::MIN),
        Held::Flag | Held::Leaf => unsigned.cast_signed(),
    }
}

/// Unsigned, the first byte the greatest; at most eight.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A number that its column's reader has already kept within 32 bits.
fn narrow(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn packed(held: Held, value: i64) -> Vec<u8> {
        let mut record = Vec::new();
        put(&mut record, held, value);
        record
    }

    proptest! {
        #[test]
        fn bytes_keep_the_order_and_the_number(a in -2_000_000_000_i64..2_000_000_000, b: i32, empty: bool) {
            let (a, b) = (if empty { EMPTY } else { a }, i64::from(b.max(i32::MIN + 1)));
            for held in [Held::Small, Held::Wide] {
                prop_assert_eq!(packed(held, a).cmp(&packed(held, b)), a.cmp(&b));
                prop_assert_eq!(get(held, &packed(held, a)), a);
            }
            let (a, b) = (if empty { EMPTY } else { a.abs() }, b.abs());
            prop_assert_eq!(packed(Held::Word, a).cmp(&packed(Held::Word, b)), a.cmp(&b));
            prop_assert_eq!(get(Held::Word, &packed(Held::Word, a)), a);
        }
    }

    #[test]
    fn a_place_keeps_its_file_and_row() {
        let place = Place::new(3, 70_000_000_000);
        assert_eq!((place.file(), place.row()), (3, 70_000_000_000));
        assert_eq!(Place::last_of(&[&[1, 2][..], &place.bytes()].concat()), place);
        assert!(Place::new(0, 9) < Place::new(1, 2));
    }
}
