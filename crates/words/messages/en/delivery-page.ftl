# Deliveries on the web.
finding-missing-column-page = Add it to the file. If it is there under another name, deliver again and choose it when asked.
finding-no-rows-page = Deliver a file with rows. If there were none to report, use the button “Nothing to report”.
finding-unknown-code-page = Use a code or a name from the template's list, or deliver again and say what the value means when asked.
finding-outside-scope-page = Take the row out, or deliver again for the unit and the months that it is about.
finding-after-received-page = Mend the time in the file.
finding-loss-page = Check that the extract is complete. If the loss is right, it can be confirmed when the delivery is accepted.
marked-line = Row
marked-wrong = What is wrong
