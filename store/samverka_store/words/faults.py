"""One sentence for each fault of a field and each error of our own: what is wrong, and what to do.

Attributes are named as the keys are. A fault's sentence is shown after the name of its field, which
therefore is not in it. Errors about files live in `disk_faults`; `say` puts values into sentences.
"""

from __future__ import annotations

import msgspec


class FaultWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences. In the pattern stand `value`, what was written, and the values of the key."""

    # Faults of fields.
    required: str
    too_long: str
    too_many: str
    not_a_choice: str
    unreadable_moment: str
    unreadable_day: str
    unreadable_when: str
    unreadable_season: str
    unreadable_time: str
    unreadable_rule: str
    rule_gives_no_day: str
    unreadable_zone: str
    wrong_weekday: str
    wrong_week: str
    end_before_start: str
    last_before_first: str
    time_without_day: str
    not_movable: str
    unknown_ref: str
    removed_ref: str
    several_match: str
    wrong_noun: str
    not_itself: str
    no_such_name: str
    not_a_number: str
    negative: str
    not_an_address: str
    not_a_link: str
    reason_required: str
    review_required: str
    review_in_past: str
    extended_too_often: str
    extend_instead: str
    merge_instead: str
    owed_word: str
    merged_into_ended: str
    merged_elsewhere: str
    merged_in_circle: str
    too_few_parts: str
    day_to_come: str
    already_answered: str
    already_referred: str
    already_given: str
    anonymous_at_meeting: str
    line_missing: str
    decision_missing: str
    meeting_over: str
    already_theme: str
    form_settled: str
    item_changed: str
    unknown_milestone: str
    no_milestones: str
    contact_of_none: str
    already_reached: str
    unknown_field: str
    share_exceeds_people: str
    anonymous_with_name: str
    unfit_value: str
    # Errors.
    failed: str
    usage: str
    invalid_record: str
    not_found: str
    in_trash: str
    illegal_step: str
    already_there: str
    not_parked: str
    still_referred: str
    feedback_owed: str
    told_meanwhile: str
    nothing_to_undo: str
    changed_meanwhile: str
    undo_overtaken: str
    undo_own_first: str
    not_own_change: str
    already_undone: str
    zones_missing: str
    template_broken: str
    file_too_large: str
    not_text: str
    table_too_large: str
    broken_table: str
    not_a_calendar: str
    import_noun_unknown: str
    import_column_unknown: str
    import_unreadable: str
    import_no_file: str
    import_rows_refused: str
    # What stands in a sentence where a value is empty.
    nothing: str
    someone_else: str
    the_bearer: str
    anonymous_bearer: str


SV = FaultWords(
    required="Måste fyllas i.",
    too_long="”{value}” är för långt. Högst {limit} tecken får plats; korta texten.",
    too_many="{value} är för många. Högst {limit} får plats; ta bort några.",
    not_a_choice="”{value}” går inte att välja. Välj något av: {choices}.",
    unreadable_moment="”{value}” går inte att läsa. Skriv på ett annat sätt.",
    unreadable_day="”{value}” går inte att läsa som en dag. Skriv till exempel 18/9, 2023-09-18, v. 38 eller imorgon.",
    unreadable_when="”{value}” går inte att läsa som en dag eller tid på året. Skriv till exempel 18/9, 6–7 april 2027 eller våren 2027.",
    unreadable_season="”{value}” går inte att läsa som en tid på året. Skriv till exempel våren 2027, sommaren 2027 eller hösten 2027.",
    unreadable_time="”{value}” går inte att läsa som en tid. Skriv till exempel 13.30 eller 13.30–15.30.",
    unreadable_rule="”{value}” går inte att läsa som en återkommande dag. Skriv till exempel tredje måndagen, varannan tisdag eller den 15:e varje månad.",
    rule_gives_no_day="”{value}” ger ingen dag från {first} till {last}. Ändra regeln eller dagarna.",
    unreadable_zone="”{value}” är ingen tidszon. Skriv till exempel Europe/Stockholm.",
    wrong_weekday="Veckodagen i ”{value}” stämmer inte: {day} är en {weekday}. Rätta veckodagen eller datumet.",
    wrong_week="Veckan i ”{value}” stämmer inte: {day} är i vecka {week}. Rätta veckan eller datumet.",
    end_before_start="Slutet i ”{value}” ligger inte efter början. Skriv en senare sluttid.",
    last_before_first="”{value}” slutar innan det börjar. Rätta den första eller den sista dagen.",
    time_without_day="Tiden ”{value}” behöver en dag. Skriv också vilken dag det gäller.",
    not_movable="Mötet har läget {state} och går inte att flytta. Bara ett planerat eller utlyst möte kan flyttas.",
    unknown_ref="”{value}” finns inte. Skriv namnet på {wanted} eller beteckningen.",
    removed_ref="”{value}” ligger i papperskorgen. Återställ det därifrån först, eller välj något annat.",
    several_match="Flera heter ”{value}”: {refs}. Skriv beteckningen i stället.",
    wrong_noun="”{value}” är inte {wanted}. Skriv beteckningen på {wanted}.",
    no_such_name="Ingen i förslaget heter {value} utan att vara kontakt. Skriv namnet som det står där.",
    not_itself="{value} kan inte höra till sig själv. Välj något annat.",
    not_a_number="”{value}” är inget tal. Skriv med siffror, till exempel 12.",
    negative="{value} är för litet. Skriv ett större tal.",
    not_an_address="”{value}” är ingen e-postadress. Skriv till exempel namn@example.org.",
    not_a_link="”{value}” är ingen webbadress. Skriv en som börjar med https://.",
    reason_required="Ett skäl behövs. Skriv varför; det är det som idébäraren och kollegerna får veta.",
    review_required="Det som parkeras behöver en dag då det prövas igen. Skriv till exempel mars eller 15/1.",
    review_in_past="{value} har redan varit. Skriv en dag som kommer.",
    extended_too_often="Idén har redan fått vänta längre {limit} gånger. Väck den eller avför den.",
    extend_instead="Att låta en parkerad idé vila längre är en förlängning, som räknas och behöver ett skäl. Välj Parkera (p) och förläng i stället (på kommandoraden: samverka extend {ref}).",
    merge_instead="Förslag slås samman med ett steg, så att idébärarna följer med och får veta det. Välj Läge (s) och Sammanslaget i stället (på kommandoraden: samverka merge {ref} {value}).",
    owed_word="{who} väntar på {what} och kan inte tas bort innan det är lämnat. Ge återkoppling först; ett felskrivet namn går att rätta.",
    merged_into_ended="{value} har läget {state} och kan inte ta upp något annat förslag. Välj ett som är öppet, eller öppna det först.",
    merged_elsewhere="{value} har redan gått upp i {into}. Välj {into} i stället.",
    merged_in_circle="{value} har självt gått upp i {ref}, som därför inte kan gå upp i {value}. Välj ett annat förslag.",
    too_few_parts="Skriv rubrik för minst {limit} delar, eller låt förslaget vara helt.",
    day_to_come="{value} har inte varit än. Skriv idag eller en dag som varit.",
    already_answered="{value} är redan besvarad. Ändra svaret i den om det blev fel.",
    already_referred="{value} har redan fått {ref} och inte svarat än. Skriv svaret eller en påminnelse i {referral} i stället.",
    already_given="{value} är redan lämnad. Skriv en ny återkoppling i stället.",
    anonymous_at_meeting="En anonym idébärare får sitt svar på ett möte. Välj vilket möte det lämnades på.",
    line_missing="{value} behöver en rad om vad som sades på mötet. Skriv den, eller markera punkten som inte behandlad.",
    decision_missing="Beslutet är tomt. Skriv vad som beslutades.",
    meeting_over="{value} har läget {state}, så dagordningen kan inte förberedas. Välj ett möte som ska komma.",
    form_settled="Mötet har läget {state} och ska inte hållas längre fram. Rätta formen med Ändra.",
    already_theme="{value} är redan ett tema på mötet.",
    item_changed="Någon annan har skrivit mer under {value}. Läs det först, och gör sedan om.",
    unknown_milestone="”{value}” är inget av delmålen. Välj något av: {milestones}.",
    no_milestones="”{value}” är inget delmål: förslaget har inga. Skriv först in dem under Delmål.",
    contact_of_none="{value} hör inte till någon av organisationerna. Skriv vem som tar emot hos dem.",
    already_reached="Delmålet ”{value}” är redan uppnått.",
    unknown_field="Det finns inget fält ”{value}”. Fälten heter: {fields}.",
    share_exceeds_people="{value} är fler än alla som kom. Rätta antalet, eller hur många som kom.",
    anonymous_with_name="En anonym idébärare kan inte heta ”{value}”. Ta bort namnet, eller låt förslaget vara öppet.",
    unfit_value="”{value}” är inte av det slag som hör hit. Skriv rätt värde i formuläret i stället.",
    failed="Något gick fel. Försök igen; händer det på nytt, be den som sköter datorn om hjälp.",
    usage="Kommandot går inte att förstå. Hur det skrivs visas av samverka --help.",
    invalid_record="{noun} går inte att spara förrän detta är rättat.",
    not_found="Det finns inget med beteckningen {ref}. Kontrollera beteckningen; samverka list visar vad som finns.",
    in_trash="{ref} ligger i papperskorgen. Återställ det därifrån först, eller välj något annat.",
    illegal_step="{ref} har läget {state} och kan inte gå till {wanted}. Härifrån går det att välja: {allowed}.",
    already_there="{ref} har redan läget {state}. Härifrån går det att välja: {allowed}.",
    not_parked="{ref} har läget {state} och ligger inte i parkeringsrutan. Bara det som är parkerat kan förlängas eller väckas.",
    still_referred="{ref} används fortfarande av {others}, så det går inte att ta bort. Ändra eller ta bort dem först.",
    feedback_owed="{ref} kan inte avslutas än, för detta återstår att lämna till {who}: {what}. Ge återkoppling först.",
    told_meanwhile="{author} har under tiden gett samma återkoppling på {ref} ({other}). Spara en gång till om även din ska stå där.",
    nothing_to_undo="Du har ingen egen ändring kvar att ångra.",
    changed_meanwhile="{field} i {ref} har under tiden ändrats av {author}. Där står nu ”{theirs}”, och hos dig ”{yours}”. Se efter vad som ska gälla.",
    undo_overtaken="Det går inte att ångra: {field} i {ref} har sedan dess ändrats av {author}. Där står nu ”{theirs}”, och förut stod det ”{yours}”. Ändra för hand om det ska vara på annat sätt.",
    undo_own_first="Det går inte att ångra än: {field} i {ref} har du själv ändrat igen sedan dess. Där står nu ”{theirs}”. Ångra den senare ändringen först.",
    not_own_change="Det här ändrade {author}. Du kan bara ångra dina egna ändringar; ändra för hand om det ska vara på annat sätt.",
    already_undone="Det är redan ångrat: inget av ändringen står kvar.",
    zones_missing="Datorn saknar uppgifter om tidszoner. Be den som sköter den att installera Python-paketet tzdata.",
    template_broken="Mallen {file} går inte att använda. Felet finns på rad {line}: {reason}. Rätta raden, eller ta bort filen så används programmets egen mall (på kommandoraden: --built-in).",
    file_too_large="Filen är för stor: {megabytes} MB, högst {most} MB tas in. Dela upp den.",
    not_text="Filen går inte att läsa som text. Spara den som CSV UTF-8, eller som arbetsbok (XLSX).",
    table_too_large="Listan är för stor: högst {most_lines} rader och {most_columns} kolumner tas in. Dela upp den.",
    broken_table="Listan går inte att läsa, felet är vid rad {line} (0: hela filen). Öppna filen i ett kalkylprogram, spara den igen och försök på nytt.",
    not_a_calendar="Filen är ingen kalenderfil. Exportera kalendern som ICS och försök igen.",
    import_noun_unknown="Det går inte att se vad listan innehåller. Säg det med --as och ett av: {nouns}.",
    import_column_unknown="Det finns inget fält {field} att ta in. Fälten är: {fields}.",
    import_unreadable="{file} går inte att läsa: {reason}. Kontrollera namnet, och att du får läsa filen.",
    import_no_file="{file} är ingen vanlig fil. Välj filen som listan ligger i.",
    import_rows_refused="Inget är taget in: posterna är andra nu än när du såg dem. Se igenom raderna igen, {bad} är felaktiga.",
    nothing="inget",
    someone_else="någon annan",
    the_bearer="idébäraren",
    anonymous_bearer="en anonym idébärare",
)

EN = FaultWords(
    required="Must be filled in.",
    too_long="“{value}” is too long. At most {limit} characters fit; shorten the text.",
    too_many="{value} is too many. At most {limit} fit; remove some.",
    not_a_choice="“{value}” cannot be chosen. Choose one of: {choices}.",
    unreadable_moment="“{value}” cannot be read. Write it another way.",
    unreadable_day="“{value}” cannot be read as a day. Write for example 18/9, 2023-09-18, week 38 or tomorrow.",
    unreadable_when="“{value}” cannot be read as a day or a season. Write for example 18/9, 6–7 April 2027 or spring 2027.",
    unreadable_season="“{value}” cannot be read as a season. Write for example spring 2027, summer 2027 or autumn 2027.",
    unreadable_time="“{value}” cannot be read as a time. Write for example 13:30 or 13:30–15:30.",
    unreadable_rule="“{value}” cannot be read as a recurring day. Write for example third Monday, every other Tuesday or the 15th of every month.",
    rule_gives_no_day="“{value}” gives no day from {first} to {last}. Change the rule or the days.",
    unreadable_zone="“{value}” is not a time zone. Write for example Europe/Stockholm.",
    wrong_weekday="The weekday in “{value}” is wrong: {day} is a {weekday}. Correct the weekday or the date.",
    wrong_week="The week in “{value}” is wrong: {day} is in week {week}. Correct the week or the date.",
    end_before_start="The end in “{value}” does not come after the start. Write a later end.",
    last_before_first="“{value}” ends before it begins. Correct the first or the last day.",
    time_without_day="The time “{value}” needs a day. Write which day it is, too.",
    not_movable="The meeting has the state {state} and cannot be moved. Only a planned or announced meeting can.",
    unknown_ref="“{value}” does not exist. Write the name of {wanted} or the reference.",
    removed_ref="“{value}” is in the trash. Restore it from there first, or choose something else.",
    several_match="Several are called “{value}”: {refs}. Write the reference instead.",
    wrong_noun="“{value}” is not {wanted}. Write the reference of {wanted}.",
    no_such_name="Nobody in the proposal is called {value} without being a contact. Write the name as it stands there.",
    not_itself="{value} cannot belong to itself. Choose something else.",
    not_a_number="“{value}” is not a number. Write it in digits, for example 12.",
    negative="{value} is too small. Write a larger number.",
    not_an_address="“{value}” is not an e-mail address. Write one such as name@example.org.",
    not_a_link="“{value}” is not a web address. Write one that begins with https://.",
    reason_required="A reason is needed. Write why; it is what the idea-bearer and your colleagues are told.",
    review_required="What is parked needs a day when it is reviewed. Write for example March or 15/1.",
    review_in_past="{value} has already been. Write a day to come.",
    extended_too_often="The idea has already been left waiting longer {limit} times. Revive it or retire it.",
    extend_instead="To let a parked idea rest longer is an extension, which is counted and needs a reason. Choose Park (p) and extend it instead (on the command line: samverka extend {ref}).",
    merge_instead="Proposals are merged with a step, so that the idea-bearers come along and are told. Choose State (s) and Merged instead (on the command line: samverka merge {ref} {value}).",
    owed_word="{who} is waiting for {what} and cannot be taken away before it is given. Give the feedback first; a misspelt name can be corrected.",
    merged_into_ended="{value} has the state {state} and cannot take in another proposal. Choose one that is open, or reopen it first.",
    merged_elsewhere="{value} already lives in {into}. Choose {into} instead.",
    merged_in_circle="{value} itself lives in {ref}, which therefore cannot be merged into {value}. Choose another proposal.",
    too_few_parts="Write the titles of at least {limit} parts, or leave the proposal whole.",
    day_to_come="{value} has not been yet. Write today or a day that has been.",
    already_answered="{value} has been answered already. Change the answer in it if it was wrong.",
    already_referred="{value} has {ref} already and has not answered yet. Write the answer or a reminder in {referral} instead.",
    already_given="{value} has been given already. Write a new piece of feedback instead.",
    anonymous_at_meeting="An anonymous idea-bearer is answered at a meeting. Choose the meeting where it was given.",
    line_missing="{value} needs a line about what was said at the meeting. Write it, or mark the item as not dealt with.",
    decision_missing="The decision is empty. Write what was decided.",
    meeting_over="{value} has the state {state}, so its agenda cannot be prepared. Choose a meeting to come.",
    form_settled="The meeting has the state {state} and is not to come. Correct its form with Edit.",
    already_theme="{value} is a theme of the meeting already.",
    item_changed="Someone else has written more under {value}. Read it first, then do it again.",
    unknown_milestone="“{value}” is none of the milestones. Choose one of: {milestones}.",
    no_milestones="“{value}” is no milestone: the proposal has none. Write them first, under Milestones.",
    contact_of_none="{value} belongs to none of the organisations. Write who receives it there.",
    already_reached="The milestone “{value}” has been reached already.",
    unknown_field="There is no field “{value}”. The fields are: {fields}.",
    share_exceeds_people="{value} is more than all who came. Correct the number, or how many came.",
    anonymous_with_name="An anonymous idea-bearer cannot be called “{value}”. Remove the name, or let the proposal be open.",
    unfit_value="“{value}” is not of the kind that belongs here. Write the right value in the form instead.",
    failed="Something went wrong. Try again; if it happens once more, ask whoever runs the computer for help.",
    usage="The command cannot be understood. How to write it is shown by samverka --help.",
    invalid_record="{noun} cannot be saved until this is corrected.",
    not_found="There is nothing with the reference {ref}. Check the reference; samverka list shows what there is.",
    in_trash="{ref} is in the trash. Restore it from there first, or choose something else.",
    illegal_step="{ref} has the state {state} and cannot go to {wanted}. From here you can choose: {allowed}.",
    already_there="{ref} already has the state {state}. From here you can choose: {allowed}.",
    not_parked="{ref} has the state {state} and is not in the parking lot. Only what is parked can be extended or revived.",
    still_referred="{ref} is still used by {others}, so it cannot be removed. Change or remove them first.",
    feedback_owed="{ref} cannot be closed yet, because this is still owed to {who}: {what}. Give the feedback first.",
    told_meanwhile="{author} has given the same feedback on {ref} in the meantime ({other}). Save once more if yours is to stand there too.",
    nothing_to_undo="You have no change of your own left to undo.",
    changed_meanwhile="{field} in {ref} was changed by {author} in the meantime. It now says “{theirs}”, and yours says “{yours}”. See which is to stand.",
    undo_overtaken="This cannot be undone: {field} in {ref} has since been changed by {author}. It now says “{theirs}”, and before it said “{yours}”. Change it by hand if it should be otherwise.",
    undo_own_first="This cannot be undone yet: you have changed {field} in {ref} again since. It now says “{theirs}”. Undo the later change first.",
    not_own_change="{author} changed this. You can only undo your own changes; change it by hand if it should be otherwise.",
    already_undone="It is undone already: nothing of the change is left.",
    zones_missing="The computer lacks time zone data. Ask whoever runs it to install the Python package tzdata.",
    template_broken="The template {file} cannot be used. The fault is on line {line}: {reason}. Correct the line, or remove the file and the program's own template is used (on the command line: --built-in).",
    file_too_large="The file is too large: {megabytes} MB, at most {most} MB is taken in. Split it.",
    not_text="The file cannot be read as text. Save it as CSV UTF-8, or as a workbook (XLSX).",
    table_too_large="The list is too large: at most {most_lines} rows and {most_columns} columns are taken in. Split it.",
    broken_table="The list cannot be read, the fault is near row {line} (0: the whole file). Open the file in a spreadsheet, save it again and try once more.",
    not_a_calendar="The file is no calendar file. Export the calendar as ICS and try again.",
    import_noun_unknown="It cannot be seen what the list holds. Say so with --as and one of: {nouns}.",
    import_column_unknown="There is no field {field} to take in. The fields are: {fields}.",
    import_unreadable="{file} cannot be read: {reason}. Check the name, and that you may read the file.",
    import_no_file="{file} is no ordinary file. Choose the file that holds the list.",
    import_rows_refused="Nothing is taken in: the records are others now than when you looked. Look through the rows again, {bad} are faulty.",
    nothing="nothing",
    someone_else="someone else",
    the_bearer="the idea-bearer",
    anonymous_bearer="an anonymous idea-bearer",
)
