# Leveranser på nettet.
finding-missing-column-page = Legg den til i filen. Finnes den under et annet navn, lever på nytt og velg den når du blir spurt.
finding-no-rows-page = Lever en fil med rader. Var det ingen å rapportere, bruk knappen «Ingen å rapportere».
finding-unknown-code-page = Bruk en kode eller et navn fra listen i malen, eller lever på nytt og si hva verdien betyr når du blir spurt.
finding-outside-scope-page = Ta raden ut, eller lever på nytt for den enheten og de månedene raden gjelder.
finding-after-received-page = Rett tiden i filen.
finding-loss-page = Kontroller at uttrekket er fullstendig. Er tapet riktig, kan det bekreftes når leveransen godtas.
marked-line = Rad
marked-wrong = Hva som er galt
