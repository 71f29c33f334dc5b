<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AltTextDialog</name>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the image shows, in one or two sentences, for someone who cannot see it. Empty, it takes the text away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>CadenceCard</name>
    <message>
        <source>The last 26 weeks of each account</source>
        <translation>Les 26 dernières semaines de chaque compte</translation>
    </message>
    <message>
        <source>Hatched: weeks whose history is not known. Dashed: the target.</source>
        <translation>Hachuré&#xa0;: semaines dont l’historique n’est pas connu. Pointillé&#xa0;: la cadence visée.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Aucune date</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Not filled in</source>
        <translation>Non renseigné</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a command or a page…</source>
        <translation>Tapez une commande ou une page…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Commandes trouvées</translation>
    </message>
</context>
<context>
    <name>CoverageTimeline</name>
    <message>
        <source>observed in an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declared complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not covered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Covered weeks of each account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No covered period yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import notes the dates that its file covers. You can also declare a period complete: all that appeared then is in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Declare a period complete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed by import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declared complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside them an account is “not covered”, never silent: cadence and silences count these weeks only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: covered {spans}; {known} weeks out of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No row matches the search and the filters.</source>
        <translation>Aucune ligne ne correspond à la recherche et aux filtres.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>{count} out of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>JJ/MM/AAAA</translation>
    </message>
    <message>
        <source>Pick in a calendar (Alt+Down)</source>
        <translation>Choisir dans un calendrier (Alt+Bas)</translation>
    </message>
    <message>
        <source>Calendar: {label}</source>
        <translation>Calendrier&#xa0;: {label}</translation>
    </message>
    <message>
        <source>Type a date such as 03/03/2026 or 3 March 2026.</source>
        <translation>Tapez une date comme 03/03/2026 ou 3&#xa0;mars 2026.</translation>
    </message>
    <message>
        <source>Type a date between {first} and {last}.</source>
        <translation>Tapez une date entre le {first} et le {last}.</translation>
    </message>
</context>
<context>
    <name>EvidenceBadge</name>
    <message>
        <source>observed</source>
        <translation>constaté</translation>
    </message>
    <message>
        <source>Seen in the data you imported.</source>
        <translation>Constaté dans les données importées.</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>saisi</translation>
    </message>
    <message>
        <source>Typed in a form of this file.</source>
        <translation>Saisi dans un formulaire de ce fichier.</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>déclaré</translation>
    </message>
    <message>
        <source>Declared, with no data behind it yet.</source>
        <translation>Déclaré, sans donnée à l’appui pour l’instant.</translation>
    </message>
</context>
<context>
    <name>ExampleBadge</name>
    <message>
        <source>Fictional example</source>
        <translation>Exemple fictif</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Fill in this field.</source>
        <translation>Remplissez ce champ.</translation>
    </message>
    <message>
        <source>{label}, required</source>
        <translation>{label}, obligatoire</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Hours written in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>already known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>set apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications of “{name}” go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new account, “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set apart, {count}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the publications as they will be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln refused line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln refused line(s) are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Three things to do first</source>
        <translation>Trois choses à faire pour commencer</translation>
    </message>
    <message>
        <source>About fifteen minutes; everything can be completed later.</source>
        <translation>Une quinzaine de minutes&#x202f;; tout peut être complété plus tard.</translation>
    </message>
    <message>
        <source>Describe your territory</source>
        <translation>Décrire votre territoire</translation>
    </message>
    <message>
        <source>Its kind, its members and the hours you have for social networks.</source>
        <translation>Sa nature, ses membres et les heures dont vous disposez pour les réseaux sociaux.</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Add your accounts</source>
        <translation>Ajouter vos comptes</translation>
    </message>
    <message>
        <source>Pages, profiles, channels, newsletter… with their weekly target.</source>
        <translation>Pages, profils, chaînes, lettre d’information… avec leur cadence visée.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Drop a file downloaded from Meta</source>
        <translation>Déposer un fichier téléchargé depuis Meta</translation>
    </message>
    <message>
        <source>Your real cadence appears at once, beside the national figure.</source>
        <translation>Votre cadence réelle apparaît aussitôt, à côté du repère national.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>No objective or audience yet: start from those of the national survey, then adapt them.</source>
        <translation>Aucun objectif ni public pour l’instant&#xa0;: partez de ceux de l’enquête nationale, puis adaptez-les.</translation>
    </message>
    <message>
        <source>Add the survey&apos;s objectives and audiences</source>
        <translation>Ajouter les objectifs et publics de l’enquête</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>* Required</source>
        <translation>* Obligatoire</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Figures over the last 52 complete weeks: {period}.</source>
        <translation>Chiffres des 52 dernières semaines complètes, {period}.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new: all these publications are already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet: look, then import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the covered period</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln publication(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHelp</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongTextField</name>
    <message numerus="yes">
        <source>Shorten this text: %n character(s) too many.</source>
        <translation>
            <numerusform>Raccourcissez ce texte&#xa0;: %n caractère de trop.</numerusform>
            <numerusform>Raccourcissez ce texte&#xa0;: %n caractères de trop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Another program changed this file: the pages are reloaded.</source>
        <translation>Un autre programme a modifié ce fichier&#xa0;: les pages sont à jour, l’historique d’annulation repart de zéro.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Objectives and audiences</source>
        <translation>Objectifs et publics</translation>
    </message>
    <message>
        <source>Editorial plan</source>
        <translation>Planning éditorial</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>National benchmarks</source>
        <translation>Repères nationaux</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Everything is saved as you go</source>
        <translation>Tout est enregistré au fur et à mesure</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>New content</source>
        <translation>Nouveau contenu</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>Your file is here: {path}</source>
        <translation>Votre fichier est ici&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a figure, for example 1,234.5.</source>
        <translation>Tapez un nombre, par exemple 1&#x202f;234,5.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Tapez un nombre entier.</translation>
    </message>
    <message numerus="yes">
        <source>Type at most %n decimal(s).</source>
        <translation>
            <numerusform>Tapez au plus %n chiffre après la virgule.</numerusform>
            <numerusform>Tapez au plus %n chiffres après la virgule.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a figure between {low} and {high}.</source>
        <translation>Tapez un nombre entre {low} et {high}.</translation>
    </message>
    <message>
        <source>Type a figure of at least {low}.</source>
        <translation>Tapez un nombre d’au moins {low}.</translation>
    </message>
    <message>
        <source>Type a figure of at most {high}.</source>
        <translation>Tapez un nombre d’au plus {high}.</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a period only when everything published then is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct a covered period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare a period complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewTables</name>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications as they will be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Read it all the same, dates written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is this file?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>PublicationColumns</name>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>PublicationDialog</name>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty when the hour is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals on the day of the last export; the next import brings them up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New followers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublicationsPage</name>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message numerus="yes">
        <source>%Ln publication(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import files downloaded from Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files from Meta (*.csv *.zip *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is this file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>What really appeared on each account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop here the file downloaded from Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name looks like “Jan-01-2026_Mar-31-2026_1234.csv”. You will see what it holds before anything is written, and your real cadence follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Qualifying %Ln publication(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln publication(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Publication added; the search or filters hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Write down a publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of a publication to write down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words, or paste the link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{title}, sorted from last to first</source>
        <translation>{title}, tri décroissant</translation>
    </message>
    <message>
        <source>{title}, sorted from first to last</source>
        <translation>{title}, tri croissant</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search: {name}</source>
        <translation>Rechercher&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Actions on the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln publication(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Describe audiences and pillars…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>{label}: choose for the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Taille des textes</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>The file of the territory</source>
        <translation>Le fichier du territoire</translation>
    </message>
    <message>
        <source>Everything is in this one file; nothing leaves this computer.</source>
        <translation>Tout est dans ce seul fichier&#x202f;; rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Make a backup copy…</source>
        <translation>Faire une copie de sécurité…</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What was done to this file, newest first. Ctrl+Z takes back the last edits.</source>
        <translation>Ce qui a été fait dans ce fichier, le plus récent d’abord. Ctrl+Z revient sur les dernières modifications.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>CM Desk {version}, free software (MIT).</source>
        <translation>CM Desk {version}, logiciel libre (licence MIT).</translation>
    </message>
    <message>
        <source>Make a backup copy</source>
        <translation>Faire une copie de sécurité</translation>
    </message>
    <message>
        <source>Territory files (*.cmdesk)</source>
        <translation>Fichiers de territoire (*.cmdesk)</translation>
    </message>
    <message>
        <source>The copy has been written and read back.</source>
        <translation>La copie a été écrite, puis relue.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found in the file</source>
        <translation>
            <numerusform>%n anomalie trouvée dans le fichier</numerusform>
            <numerusform>%n anomalies trouvées dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Le fichier est sain.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>SparkBars</name>
    <message>
        <source>{week}: not covered</source>
        <translation>{week}&#xa0;: non couverte</translation>
    </message>
    <message numerus="yes">
        <source>%n publication(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message>
        <source>{week}: {count}</source>
        <translation>{week}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>De {first} à {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n covered week(s).</source>
        <translation>
            <numerusform>%n semaine couverte.</numerusform>
            <numerusform>%n semaines couvertes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) with at least one publication.</source>
        <translation>
            <numerusform>%n semaine avec au moins une publication.</numerusform>
            <numerusform>%n semaines avec au moins une publication.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n in one week.</source>
        <translation>
            <numerusform>Au plus %n en une semaine.</numerusform>
            <numerusform>Au plus %n en une semaine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Step {number}, done: {title}</source>
        <translation>Étape {number}, faite&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Étape {number}&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message numerus="yes">
        <source>Shorten this text: %n character(s) too many.</source>
        <translation>
            <numerusform>Raccourcissez ce texte&#xa0;: %n caractère de trop.</numerusform>
            <numerusform>Raccourcissez ce texte&#xa0;: %n caractères de trop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Type a time such as 14:30.</source>
        <translation>Tapez une heure comme 14:30.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TriStateField</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>UrlField</name>
    <message>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Type a web address (https://…) or an e-mail address.</source>
        <translation>Tapez une adresse web (https://…) ou une adresse électronique.</translation>
    </message>
    <message>
        <source>Open the link: {label}</source>
        <translation>Ouvrir le lien&#xa0;: {label}</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n à valider</numerusform>
            <numerusform>%n à valider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned within seven days</source>
        <translation>
            <numerusform>%n prévu sous sept jours</numerusform>
            <numerusform>%n prévus sous sept jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned within seven days.</source>
        <translation>Rien n’est prévu sous sept jours.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the plan</source>
        <translation>
            <numerusform>et %n autre dans le planning</numerusform>
            <numerusform>et %n autres dans le planning</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
</context>
<context>
    <name>WeeklyCard</name>
    <message>
        <source>Beside the other territories</source>
        <translation>Par rapport aux autres territoires</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>For example: PETR of the Three Valleys</source>
        <translation>Par exemple&#xa0;: PETR des Trois Vallées</translation>
    </message>
    <message>
        <source>Name of the territory</source>
        <translation>Nom du territoire</translation>
    </message>
    <message>
        <source>Welcome to CM Desk</source>
        <translation>Bienvenue dans CM Desk</translation>
    </message>
    <message>
        <source>Your accounts, your plan, your real cadence and the national figures, in one file that stays on this computer.</source>
        <translation>Vos comptes, votre planning, votre cadence réelle et les repères nationaux, dans un seul fichier qui reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Start the file of your territory</source>
        <translation>Commencer le fichier de votre territoire</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Look at the example</source>
        <translation>Voir l’exemple</translation>
    </message>
    <message>
        <source>Open a territory&apos;s file</source>
        <translation>Ouvrir un fichier de territoire</translation>
    </message>
    <message>
        <source>Territory files (*.cmdesk)</source>
        <translation>Fichiers de territoire (*.cmdesk)</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>box</name>
    <message>
        <source>CM Desk met a fault of its own. What was saved is safe; the report is in {path}.</source>
        <translation>CM Desk a rencontré une erreur qui vient de lui. Ce qui était enregistré est en sécurité&#x202f;; le rapport est dans {path}.</translation>
    </message>
</context>
</TS>
