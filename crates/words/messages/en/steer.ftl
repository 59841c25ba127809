# What the pages of steering share.

steer-missing = Something that is needed is missing. See the marked fields.
steer-wrong = Something is written so that we can't read it. See the marked fields.
steer-too-long = One of the texts is too long. Shorten it to under 8000 characters.
steer-identity-number = There is a national identity number or D number in the text. Take it out. Never write about single persons here.
steer-changed = Somebody else changed this while you were writing. What you wrote still stands in the form. See what is new, and save again.
steer-not-now = This can't be done as things stand now. Reload the page and see what has happened.
steer-full = There is room for { $antall } goals. Choose which goal leaves to make room for a new one.
