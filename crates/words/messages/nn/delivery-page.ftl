# Leveransar på nettet.
finding-missing-column-page = Legg han til i fila. Finst han under eit anna namn, lever på nytt og vel han når du blir spurd.
finding-no-rows-page = Lever ei fil med rader. Var det ingen å rapportere, bruk knappen «Ingen å rapportere».
finding-unknown-code-page = Bruk ein kode eller eit namn frå lista i malen, eller lever på nytt og sei kva verdien tyder når du blir spurd.
finding-outside-scope-page = Ta rada ut, eller lever på nytt for den eininga og dei månadene rada gjeld.
finding-after-received-page = Rett tida i fila.
finding-loss-page = Kontroller at uttrekket er fullstendig. Er tapet rett, kan det stadfestast når leveransen blir godteken.
marked-line = Rad
marked-wrong = Kva som er gale
