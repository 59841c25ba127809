//! Documents from core types: the workbook of a card.
