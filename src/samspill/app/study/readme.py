"""What stands beside the tables."""

from samspill.model.words import Text

README = Text(
    nb="""Data fra samspill, uten navn

Her er tall om dem som har sagt ja til å være med i forskning, og som ikke har trukket det tilbake.

people.csv          en rad for hver person
sessions.csv        en rad for hver time
runs.csv            en rad for hver øvelse, som er ett scenario
evidence.csv        en rad for hvert læringsmål i hver øvelse
measures.csv        en rad for hvert svar i en måling, og en for summen
side_effects.csv    en rad for hvert spørsmål om plager i en etterprat
barriers.csv        en rad for hver gang en barriere er vurdert, av personen eller den som følger opp
missions.csv        en rad for hvert oppdrag i hverdagen
adverse_events.csv  en rad for hver uønsket hendelse
codebook.csv        hva hver kolonne og hvert ord betyr

Filene er UTF-8 med komma mellom kolonnene og punktum i desimaltall.
Den første raden er kolonnenavn. Tomt er det ingen har spurt om.

Ingen dekknavn, navn, egne ord, notater eller datoer er med. Tid er dager siden personens første time.

Hver person har en kode på åtte bokstaver. Den er den samme hver gang data tas ut,
så runder kan settes sammen. Bare den som har klinikkens nøkkel, kan finne ut hvem koden gjelder.

Få personer kan likevel kjennes igjen av den som kjenner dem. Oppbevar filene som helseopplysninger.
Har noen trukket seg, er de borte fra neste fil. Ta ut en ny før dere regner på nytt.
""",
    en="""Data from samspill, without names

Here are figures about those who have agreed to be part of research and have not taken it back.

people.csv          a row for each person
sessions.csv        a row for each session
runs.csv            a row for each run of a scenario
evidence.csv        a row for each learning goal in each run
measures.csv        a row for each answer to a measure, and one for its sum
side_effects.csv    a row for each question about side effects in a debrief
barriers.csv        a row each time a barrier was rated, by the person or by whoever follows them up
missions.csv        a row for each mission in real life
adverse_events.csv  a row for each adverse event
codebook.csv        what each column and each word means

The files are UTF-8, with a comma between columns and a point in decimal numbers.
The first row is the names of the columns. Empty is what nobody asked.

No alias, name, own words, notes or dates are in them. Time is days since the person's first session.

Each person has a code of eight letters. It is the same each time data are taken out,
so that rounds can be joined. Only whoever has the clinic's key can find out whose it is.

When people are few, somebody who knows them may still recognise them.
Keep the files as you keep health records.
Who has taken back their yes is gone from the next file. Take out a new one before you count again.
""",
)
"""To read first; a plain text."""
