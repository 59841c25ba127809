-- What a form did: a second sending of it is led to the same.

ALTER TABLE form_keys ADD COLUMN gave TEXT;
