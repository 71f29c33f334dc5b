<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountColumns</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Target a week</source>
        <translation>Cadence visée</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Owner, deputy</source>
        <translation>Responsable, suppléant</translation>
    </message>
    <message>
        <source>Two-factor</source>
        <translation>Double authent.</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Charte</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Revu le</translation>
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
    <name>AccountForm</name>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Responsabilités</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>For whoever takes this account over</source>
        <translation>Pour qui reprendra ce compte</translation>
    </message>
    <message>
        <source>publications a week</source>
        <translation>publications par semaine</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cadence visée</translation>
    </message>
    <message>
        <source>0.5 for one publication every two weeks.</source>
        <translation>0,5 pour une publication toutes les deux semaines.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>@petr.pays</source>
        <translation>@petr.pays</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Storage only: videos hosted there, no community to address.</source>
        <translation>Hébergement seul&#xa0;: des vidéos y sont déposées, sans communauté à animer.</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Suppléant</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Nombre d’administrateurs</translation>
    </message>
    <message>
        <source>Two-factor sign-in</source>
        <translation>Double authentification</translation>
    </message>
    <message>
        <source>Moderation charter</source>
        <translation>Charte de modération</translation>
    </message>
    <message>
        <source>Link from the website</source>
        <translation>Lien depuis le site</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Revu le</translation>
    </message>
    <message>
        <source>Usual frequency</source>
        <translation>Fréquence habituelle</translation>
    </message>
    <message>
        <source>Your own estimate: imported publications replace it.</source>
        <translation>Votre estimation&#xa0;: les publications importées la remplacent.</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>Objectives and audiences served</source>
        <translation>Objectifs et publics servis</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Relevés</translation>
    </message>
    <message>
        <source>Publications held</source>
        <translation>Publications enregistrées</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Fermer le panneau (Échap)</translation>
    </message>
    <message>
        <source>See the publications</source>
        <translation>Voir les publications</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>Compte&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln publication(s) in this file.</source>
        <translation>
            <numerusform>%Ln publication dans ce fichier.</numerusform>
            <numerusform>%Ln publications dans ce fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>No publication yet: import a file, or type what has appeared.</source>
        <translation>Aucune publication&#xa0;: importez un fichier, ou saisissez ce qui est paru.</translation>
    </message>
    <message>
        <source>Declared complete {period}</source>
        <translation>Déclaré complet {period}</translation>
    </message>
    <message>
        <source>History covered {period}</source>
        <translation>Historique couvert {period}</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln compte</numerusform>
            <numerusform>%Ln comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Deleting the account</source>
        <translation>Suppression du compte</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Everything that speaks in your name. Choose an account to see and complete it.</source>
        <translation>Tout ce qui parle en votre nom. Choisissez un compte pour le voir et le compléter.</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Supprimer le compte</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>See the question</source>
        <translation>Voir la question</translation>
    </message>
    <message>
        <source>{axis} ({reference}) · your answer: {answer} · {impact} · effort: {effort}</source>
        <translation>{axis} ({reference}) · réponse&#xa0;: {answer} · {impact} · effort&#xa0;: {effort}</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Next actions</source>
        <translation>Prochaines actions</translation>
    </message>
    <message>
        <source>What is answered no or partly: impact first, for the least effort.</source>
        <translation>Ce à quoi la réponse est «&#xa0;non&#xa0;» ou «&#xa0;en partie&#xa0;»&#xa0;: d’abord le plus d’effet pour le moins d’effort.</translation>
    </message>
    <message>
        <source>Nothing to improve among your answers.</source>
        <translation>Rien à améliorer parmi vos réponses.</translation>
    </message>
    <message>
        <source>Answer the questions: what to do next will show here.</source>
        <translation>Répondez aux questions&#xa0;: ce qu’il faut faire ensuite s’affichera ici.</translation>
    </message>
</context>
<context>
    <name>AdoptDialog</name>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Start from the survey’s objectives</source>
        <translation>Partir des objectifs de l’enquête</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Publics</translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation>Rubriques</translation>
    </message>
    <message numerus="yes">
        <source>Add %n suggestion(s)</source>
        <translation>
            <numerusform>Ajouter&#xa0;%n proposition</numerusform>
            <numerusform>Ajouter&#xa0;%n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>AimsCard</name>
    <message>
        <source>Yours, beyond the survey</source>
        <translation>Les vôtres, hors enquête</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>not spotted</source>
        <translation>non repéré</translation>
    </message>
    <message>
        <source>not in the survey</source>
        <translation>hors enquête</translation>
    </message>
</context>
<context>
    <name>AimsSection</name>
    <message>
        <source>Objectives served</source>
        <translation>Objectifs servis</translation>
    </message>
    <message>
        <source>Objective: {name}</source>
        <translation>Objectif&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No objective yet.</source>
        <translation>Aucun objectif.</translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation>Ajouter un objectif</translation>
    </message>
    <message>
        <source>Audiences, and the message for each</source>
        <translation>Publics, et le message pour chacun</translation>
    </message>
    <message>
        <source>No audience yet.</source>
        <translation>Aucun public.</translation>
    </message>
    <message>
        <source>Add an audience</source>
        <translation>Ajouter un public</translation>
    </message>
</context>
<context>
    <name>AltTextDialog</name>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>What the image shows, in one or two sentences, for someone who cannot see it. Empty, it takes the text away.</source>
        <translation>Ce que montre l’image, en une ou deux phrases, pour une personne qui ne la voit pas. Laissé vide, le texte alternatif est retiré.</translation>
    </message>
    <message>
        <source>Alternative text of all the selection</source>
        <translation>Texte alternatif de toute la sélection</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>AnswerChoice</name>
    <message>
        <source>{answer} (key {letter})</source>
        <translation>{answer} (touche {letter})</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>AnswersTable</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>Réponse&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>From the data: {answer}. {counted}</source>
        <translation>D’après les données&#xa0;: {answer}. {counted}</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Motif&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Evidence: {text}</source>
        <translation>Preuve&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>AudienceDialog</name>
    <message>
        <source>New audience</source>
        <translation>Nouveau public</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Qui ils sont</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Priority audience</source>
        <translation>Public prioritaire</translation>
    </message>
    <message>
        <source>Those you speak to first: two or three at most.</source>
        <translation>Ceux à qui vous parlez d’abord&#xa0;: deux ou trois au plus.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Accounts that speak to them</source>
        <translation>Comptes qui s’adressent à eux</translation>
    </message>
    <message>
        <source>Message on {account}</source>
        <translation>Message sur {account}</translation>
    </message>
    <message>
        <source>Accounts and messages</source>
        <translation>Comptes et messages</translation>
    </message>
    <message>
        <source>The same audience is not told the same thing everywhere.</source>
        <translation>Au même public, on ne dit pas la même chose partout.</translation>
    </message>
</context>
<context>
    <name>AudiencesCard</name>
    <message>
        <source>Your audiences, beside the national survey</source>
        <translation>Vos publics, face à l’enquête nationale</translation>
    </message>
    <message>
        <source>Whom the Pays address, and which of them is an audience of yours.</source>
        <translation>À qui les Pays s’adressent, et ce qui fait partie de vos publics.</translation>
    </message>
    <message>
        <source>Choose the audiences</source>
        <translation>Choisir les publics</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>audiences {day}</source>
        <translation>publics {day}</translation>
    </message>
</context>
<context>
    <name>AudiencesSection</name>
    <message>
        <source>Audiences</source>
        <translation>Publics</translation>
    </message>
    <message>
        <source>Whom you speak to, through which accounts, and what you tell them.</source>
        <translation>À qui vous parlez, par quels comptes, et ce que vous leur dites.</translation>
    </message>
    <message>
        <source>Add an audience</source>
        <translation>Ajouter un public</translation>
    </message>
    <message>
        <source>Start from the survey’s</source>
        <translation>Partir de ceux de l’enquête</translation>
    </message>
    <message>
        <source>No audience yet</source>
        <translation>Aucun public pour l’instant</translation>
    </message>
    <message>
        <source>Start from those of the national survey, or write your own.</source>
        <translation>Partez de ceux de l’enquête nationale, ou écrivez les vôtres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln audience(s)</source>
        <translation>
            <numerusform>%Ln public</numerusform>
            <numerusform>%Ln publics</numerusform>
        </translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>first</source>
        <translation>prioritaire</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Qui ils sont</translation>
    </message>
    <message>
        <source>Accounts and messages</source>
        <translation>Comptes et messages</translation>
    </message>
    <message>
        <source>No account speaks to this audience yet.</source>
        <translation>Aucun compte ne s’adresse encore à ce public.</translation>
    </message>
    <message>
        <source>{account}: {message}</source>
        <translation>{account}&#xa0;: {message}</translation>
    </message>
    <message>
        <source>no message written</source>
        <translation>aucun message écrit</translation>
    </message>
</context>
<context>
    <name>AxesTable</name>
    <message>
        <source>Scores by axis</source>
        <translation>Scores par axe</translation>
    </message>
    <message numerus="yes">
        <source>%n axis(es) and the eight together</source>
        <translation>
            <numerusform>%n axe et l’ensemble des huit</numerusform>
            <numerusform>%n axes et l’ensemble des huit</numerusform>
        </translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>The eight axes</source>
        <translation>Les huit axes</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Renseigné</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Déclaré</translation>
    </message>
</context>
<context>
    <name>AxisTile</name>
    <message numerus="yes">
        <source>%n question(s) shown</source>
        <translation>
            <numerusform>%n question affichée</numerusform>
            <numerusform>%n questions affichées</numerusform>
        </translation>
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
    <name>BenchmarksPage</name>
    <message>
        <source>National benchmarks</source>
        <translation>Repères nationaux</translation>
    </message>
    <message>
        <source>Install an update…</source>
        <translation>Installer une mise à jour…</translation>
    </message>
    <message>
        <source>See the comparison</source>
        <translation>Voir la comparaison</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To compare with</source>
        <translation>À comparer</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Kind of reference</source>
        <translation>Nature des repères</translation>
    </message>
    <message>
        <source>National references</source>
        <translation>Repères nationaux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln repère</numerusform>
            <numerusform>%Ln repères</numerusform>
        </translation>
    </message>
    <message>
        <source>Install an update</source>
        <translation>Installer une mise à jour</translation>
    </message>
    <message>
        <source>References (*.zip)</source>
        <translation>Repères (*.zip)</translation>
    </message>
    <message>
        <source>Add a publisher</source>
        <translation>Ajouter un éditeur</translation>
    </message>
    <message>
        <source>Publishers (*.json *.zip)</source>
        <translation>Éditeurs (*.json *.zip)</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Applicability</source>
        <translation>Applicabilité</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Source</translation>
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
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Account shown</source>
        <translation>Compte affiché</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Aucun compte pour l’instant</translation>
    </message>
    <message>
        <source>Add your accounts, then import a file: their weeks will be drawn here.</source>
        <translation>Ajoutez vos comptes, puis importez un fichier&#xa0;: leurs semaines se dessineront ici.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Weekly cadence of each account</source>
        <translation>Cadence hebdomadaire de chaque compte</translation>
    </message>
    <message>
        <source>Over the dates that are covered: where the history is not known, nothing is drawn.</source>
        <translation>Sur les dates couvertes seulement&#xa0;: là où l’historique n’est pas connu, rien ne vaut zéro.</translation>
    </message>
    <message>
        <source>Reading: each bar counts the publications of one week, from Monday to Sunday. A hatched week is not covered: it is in no average.</source>
        <translation>Lecture&#xa0;: chaque barre compte les publications d’une semaine, du lundi au dimanche. Une semaine hachurée n’est pas couverte&#xa0;: elle n’entre dans aucune moyenne.</translation>
    </message>
    <message>
        <source>Source: your imported and entered publications, {period}. Originals and shares, without replies.</source>
        <translation>Source&#xa0;: vos publications importées et saisies, {period}. Originaux et partages, sans les réponses.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>ISO week</source>
        <translation>Semaine ISO</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Covered days</source>
        <translation>Jours couverts</translation>
    </message>
    <message>
        <source>Target per week</source>
        <translation>Cible par semaine</translation>
    </message>
    <message>
        <source>weekly cadence {day}</source>
        <translation>cadence hebdomadaire {day}</translation>
    </message>
    <message>
        <source>publications of the week</source>
        <translation>publications de la semaine</translation>
    </message>
    <message>
        <source>covered week without publication</source>
        <translation>semaine couverte sans publication</translation>
    </message>
    <message>
        <source>week not covered</source>
        <translation>semaine non couverte</translation>
    </message>
    <message>
        <source>week covered in part</source>
        <translation>semaine couverte en partie</translation>
    </message>
    <message>
        <source>weekly target</source>
        <translation>cible par semaine</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>couverte</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couverte</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out of 7</source>
        <translation>
            <numerusform>%n jour sur 7</numerusform>
            <numerusform>%n jours sur 7</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CadencePanel</name>
    <message>
        <source>Chart of the weekly cadence: {account}</source>
        <translation>Graphique de la cadence hebdomadaire&#xa0;: {account}</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) shown.</source>
        <translation>
            <numerusform>%n semaine affichée.</numerusform>
            <numerusform>%n semaines affichées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) not entirely covered.</source>
        <translation>
            <numerusform>%n semaine non couverte ou couverte en partie.</numerusform>
            <numerusform>%n semaines non couvertes ou couvertes en partie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n covered week(s) without publication.</source>
        <translation>
            <numerusform>%n semaine couverte sans publication.</numerusform>
            <numerusform>%n semaines couvertes sans publication.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {count}, {week}.</source>
        <translation>Au plus {count}, {week}.</translation>
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
        <source>{week}: not covered</source>
        <translation>{week}&#xa0;: non couverte</translation>
    </message>
    <message numerus="yes">
        <source>%n covered day(s) out of 7</source>
        <translation>
            <numerusform>%n jour couvert sur 7</numerusform>
            <numerusform>%n jours couverts sur 7</numerusform>
        </translation>
    </message>
    <message>
        <source>{week}: {count}, {days}</source>
        <translation>{week}&#xa0;: {count}, {days}</translation>
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
    <name>ChartCard</name>
    <message>
        <source>Preparing the chart</source>
        <translation>Préparation du graphique</translation>
    </message>
    <message>
        <source>See the table</source>
        <translation>Voir le tableau</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Masquer le tableau</translation>
    </message>
    <message>
        <source>The image is copied: paste it in a document.</source>
        <translation>L’image est copiée&#xa0;: collez-la dans un document.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The table is written: {path}</source>
        <translation>Le tableau est écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Table: {title}</source>
        <translation>Tableau&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{name} (fictional example)</source>
        <translation>{name} (exemple fictif)</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Go on answering</source>
        <translation>Continuer à répondre</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Self-assessment</source>
        <translation>Auto-évaluation</translation>
    </message>
    <message>
        <source>Sixty questions on your strategy, nine on your website; your data already answer part of them.</source>
        <translation>Soixante questions sur votre stratégie, neuf sur votre site&#x202f;; vos données répondent déjà à une partie.</translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>Toutes les questions ont une réponse.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Kept assessments</source>
        <translation>Bilans conservés</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message>
        <source>to answer</source>
        <translation>à répondre</translation>
    </message>
    <message>
        <source>proposed from your data</source>
        <translation>proposé d’après vos données</translation>
    </message>
    <message>
        <source>confirmed by you</source>
        <translation>confirmé par vous</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>corrigé par vous</translation>
    </message>
    <message>
        <source>answered by you</source>
        <translation>répondu par vous</translation>
    </message>
    <message>
        <source>to review: your data changed</source>
        <translation>à revoir&#xa0;: vos données ont changé</translation>
    </message>
    <message>
        <source>No applicable question</source>
        <translation>Aucune question applicable</translation>
    </message>
    <message>
        <source>{filled} of {total} filled in</source>
        <translation>{filled} sur {total} renseignées</translation>
    </message>
    <message>
        <source>{count} observed answers</source>
        <translation>{count} constatées</translation>
    </message>
    <message>
        <source>{count} observed answer</source>
        <translation>{count} constatée</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Score de {score}</translation>
    </message>
    <message>
        <source>No score yet: {filled} filled in, {enough} needed</source>
        <translation>Pas encore de score&#xa0;: {filled} renseigné, il en faut {enough}</translation>
    </message>
    <message>
        <source>low impact</source>
        <translation>effet limité</translation>
    </message>
    <message>
        <source>medium impact</source>
        <translation>effet moyen</translation>
    </message>
    <message>
        <source>high impact</source>
        <translation>effet fort</translation>
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
    <name>Choice</name>
    <message>
        <source>Already in your list</source>
        <translation>Déjà dans votre liste</translation>
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
    <name>ComparingCard</name>
    <message>
        <source>No answer changed between the two.</source>
        <translation>Aucune réponse n’a changé entre les deux.</translation>
    </message>
    <message>
        <source>“–”: no difference is given where one of the two is unknown, where they are not measured in the same way, or where they do not count the same weeks.</source>
        <translation>«&#xa0;–&#xa0;»&#xa0;: aucun écart n’est donné quand l’un des deux chiffres est inconnu, quand ils ne sont pas mesurés de la même façon ou quand ils ne portent pas sur les mêmes semaines.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Answers that changed</source>
        <translation>Réponses qui ont changé</translation>
    </message>
    <message>
        <source>Part of the comparison</source>
        <translation>Partie de la comparaison</translation>
    </message>
    <message>
        <source>From “{before}” to “{after}”</source>
        <translation>De «&#xa0;{before}&#xa0;» à «&#xa0;{after}&#xa0;»</translation>
    </message>
    <message>
        <source>{day}: figures {period}</source>
        <translation>{day}&#xa0;: chiffres {period}</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>The two periods do not have the same length: the figures stand side by side, without a difference.</source>
        <translation>Les deux périodes n’ont pas la même longueur&#xa0;: les chiffres sont donnés côte à côte, sans écart.</translation>
    </message>
    <message>
        <source>The national benchmarks are not the same: {before}, then {after}.</source>
        <translation>Les repères nationaux ne sont pas les mêmes&#xa0;: {before}, puis {after}.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Scores of both</source>
        <translation>Scores des deux bilans</translation>
    </message>
    <message numerus="yes">
        <source>%n axis(es) and the eight together</source>
        <translation>
            <numerusform>%n axe et l’ensemble des huit</numerusform>
            <numerusform>%n axes et l’ensemble des huit</numerusform>
        </translation>
    </message>
    <message>
        <source>The eight axes</source>
        <translation>Les huit axes</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Figures of both</source>
        <translation>Chiffres des deux bilans</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s) in both</source>
        <translation>
            <numerusform>%Ln chiffre commun</numerusform>
            <numerusform>%Ln chiffres communs</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference: one is unknown, or they are not measured in the same way or over the same weeks.</source>
        <translation>Pas d’écart&#xa0;: l’un des deux est inconnu, ou ils ne sont pas mesurés de la même façon ou sur les mêmes semaines.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) changed</source>
        <translation>
            <numerusform>%Ln réponse a changé</numerusform>
            <numerusform>%Ln réponses ont changé</numerusform>
        </translation>
    </message>
    <message>
        <source>The question was worded otherwise in the older one.</source>
        <translation>La question était formulée autrement dans le plus ancien.</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Prepare the document</source>
        <translation>Préparer le document</translation>
    </message>
    <message>
        <source>{territory}, {period}. National figures: {title}.</source>
        <translation>{territory}, {period}. Chiffres nationaux&#xa0;: {title}.</translation>
    </message>
</context>
<context>
    <name>ComparisonsCard</name>
    <message>
        <source>Other comparisons</source>
        <translation>Autres comparaisons</translation>
    </message>
    <message>
        <source>Each national figure with whom it speaks of, when, and how far it applies to you.</source>
        <translation>Chaque chiffre national avec sa population, son année et la mesure dans laquelle il s’applique à vous.</translation>
    </message>
</context>
<context>
    <name>ContentDialog</name>
    <message>
        <source>New content</source>
        <translation>Nouveau contenu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save first with another status, then press P: « Mark as published » asks where and when.</source>
        <translation>Enregistrez avec un autre état, puis appuyez sur P&#xa0;: «&#xa0;Marquer comme publié&#xa0;» demande où et quand.</translation>
    </message>
    <message>
        <source>For whom and why</source>
        <translation>Pour qui et pourquoi</translation>
    </message>
    <message>
        <source>Accounts and texts</source>
        <translation>Comptes et textes</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Adapt the text to each account: its readers are not the same.</source>
        <translation>Adaptez le texte à chaque compte&#xa0;: les lecteurs n’y sont pas les mêmes.</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Pour l’équipe</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Angle et consignes</translation>
    </message>
    <message>
        <source>The angle, the facts to gather, the call to action.</source>
        <translation>L’angle, les informations à réunir, l’appel à l’action.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Without a date, it waits among the ideas.</source>
        <translation>Sans date, il attend parmi les idées.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>No account yet: add yours on the « Accounts » page.</source>
        <translation>Aucun compte pour l’instant&#xa0;: ajoutez les vôtres dans la page «&#xa0;Comptes&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>Context</source>
        <translation>Repères de contexte</translation>
    </message>
    <message>
        <source>Figures of other years or other populations: they set the scene and compare with nothing of yours.</source>
        <translation>Chiffres d’autres années ou d’autres populations&#xa0;: ils situent le paysage et ne se comparent pas aux vôtres.</translation>
    </message>
    <message>
        <source>Hide the references</source>
        <translation>Masquer les repères</translation>
    </message>
    <message>
        <source>All the national references</source>
        <translation>Tous les repères nationaux</translation>
    </message>
    <message numerus="yes">
        <source>See the %n reference(s)</source>
        <translation>
            <numerusform>Voir le repère</numerusform>
            <numerusform>Voir les %n repères</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Context references</source>
        <translation>Repères de contexte</translation>
    </message>
</context>
<context>
    <name>CoverageTimeline</name>
    <message>
        <source>observed in an import</source>
        <translation>constaté par import</translation>
    </message>
    <message>
        <source>declared complete</source>
        <translation>déclaré complet</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Covered weeks of each account</source>
        <translation>Semaines couvertes de chaque compte</translation>
    </message>
    <message>
        <source>Covered periods</source>
        <translation>Périodes couvertes</translation>
    </message>
    <message>
        <source>No covered period yet</source>
        <translation>Aucune période couverte pour l’instant</translation>
    </message>
    <message>
        <source>An import notes the dates that its file covers. You can also declare a period complete: all that appeared then is in this list.</source>
        <translation>Chaque import retient les dates que couvre son fichier. Vous pouvez aussi déclarer une période complète&#xa0;: tout ce qui a paru alors est dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln period(s)</source>
        <translation>
            <numerusform>%Ln période</numerusform>
            <numerusform>%Ln périodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Declare a period complete…</source>
        <translation>Déclarer une période complète…</translation>
    </message>
    <message>
        <source>observed by import</source>
        <translation>constaté par import</translation>
    </message>
    <message>
        <source>declared complete</source>
        <translation>déclarée complète</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Known how</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Covered weeks</source>
        <translation>Semaines couvertes</translation>
    </message>
    <message>
        <source>Outside them an account is “not covered”, never silent: cadence and silences count these weeks only.</source>
        <translation>En dehors, un compte est «&#xa0;non couvert&#xa0;», jamais silencieux&#xa0;: la cadence et les silences ne comptent que ces semaines.</translation>
    </message>
    <message>
        <source>{name}: not covered.</source>
        <translation>{name}&#xa0;: non couvert.</translation>
    </message>
    <message>
        <source>{name}: covered {spans}; {known} weeks out of {total}.</source>
        <translation>{name}&#xa0;: couvert {spans}&#x202f;; {known} semaines sur {total}.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
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
    <name>DayCell</name>
    <message>
        <source>{day}, today</source>
        <translation>{day}, aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n content(s)</source>
        <translation>
            <numerusform>%n contenu</numerusform>
            <numerusform>%n contenus</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>rien de prévu</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n more content(s)</source>
        <translation>
            <numerusform>{day}&#xa0;: %n autre contenu</numerusform>
            <numerusform>{day}&#xa0;: %n autres contenus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>New content</source>
        <translation>Nouveau contenu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>Edit a decision</source>
        <translation>Modifier une décision</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Take the proposals back</source>
        <translation>Reprendre les propositions</translation>
    </message>
    <message>
        <source>Decisions asked</source>
        <translation>Décisions demandées</translation>
    </message>
    <message>
        <source>Proposed from the next actions of the self-assessment. Word them as you will put them to the vote: they are kept nowhere but in the document.</source>
        <translation>Proposées d’après les prochaines actions de l’auto-évaluation. Écrivez-les comme elles seront soumises&#xa0;: elles ne sont gardées que dans le document.</translation>
    </message>
    <message>
        <source>Nothing to propose yet: answer the self-assessment, or write them yourself. They are kept nowhere but in the document.</source>
        <translation>Rien à proposer pour l’instant&#xa0;: répondez à l’auto-évaluation, ou écrivez-les vous-même. Elles ne sont gardées que dans le document.</translation>
    </message>
    <message>
        <source>Decision {number}</source>
        <translation>Décision {number}</translation>
    </message>
</context>
<context>
    <name>DecisionsSection</name>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln décision</numerusform>
            <numerusform>%Ln décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision yet. An assessment is of use when something is decided from it: stop, reduce, strengthen or test.</source>
        <translation>Aucune décision. Un bilan sert quand il débouche sur une décision&#xa0;: arrêter, réduire, renforcer ou tester.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Edit the decision</source>
        <translation>Modifier la décision</translation>
    </message>
    <message>
        <source>Delete the selected decisions</source>
        <translation>Supprimer les décisions sélectionnées</translation>
    </message>
    <message>
        <source>Choose what kind of decision it is.</source>
        <translation>Choisissez de quelle sorte de décision il s’agit.</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Written anew</source>
        <translation>Ce qui est récrit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Update of the national references</source>
        <translation>Mise à jour des repères nationaux</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation>Ne pas installer</translation>
    </message>
    <message>
        <source>Figures that change</source>
        <translation>Chiffres qui changent</translation>
    </message>
    <message>
        <source>No figure changes</source>
        <translation>Aucun chiffre ne change</translation>
    </message>
    <message>
        <source>Corrected texts</source>
        <translation>Textes corrigés</translation>
    </message>
    <message>
        <source>No text is corrected</source>
        <translation>Aucun texte n’est corrigé</translation>
    </message>
    <message>
        <source>“{title}”, version {version}, published on {day} by {publisher}, would replace “{before}”, version {former}.</source>
        <translation>«&#xa0;{title}&#xa0;», version {version} du {day} (éditeur&#xa0;: {publisher}), remplacerait «&#xa0;{before}&#xa0;», version {former}.</translation>
    </message>
    <message>
        <source>No figure and no text differs from those in force.</source>
        <translation>Aucun chiffre ni aucun texte ne diffère de ceux en vigueur.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that you typed in are now published: the published ones will be used, yours stay beside them.</source>
        <translation>
            <numerusform>%n valeur que vous aviez saisie est désormais publiée&#xa0;: c’est la valeur publiée qui servira, la vôtre reste indiquée à côté.</numerusform>
            <numerusform>%n valeurs que vous aviez saisies sont désormais publiées&#xa0;: ce sont les valeurs publiées qui serviront, les vôtres restent indiquées à côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %n corrected text(s)</source>
        <translation>
            <numerusform>Voir %n texte corrigé</numerusform>
            <numerusform>Voir les %n textes corrigés</numerusform>
        </translation>
    </message>
    <message>
        <source>See the figures</source>
        <translation>Voir les chiffres</translation>
    </message>
</context>
<context>
    <name>DocumentWriting</name>
    <message>
        <source>The PDF is written: {path}</source>
        <translation>Le PDF est écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Write the PDF…</source>
        <translation>Écrire le PDF…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Period of the document</source>
        <translation>Période du document</translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>Préparation des pages</translation>
    </message>
    <message>
        <source>Write: {document}</source>
        <translation>Écrire&#xa0;: {document}</translation>
    </message>
    <message>
        <source>Whole self-assessment</source>
        <translation>Auto-évaluation complète</translation>
    </message>
    <message>
        <source>For the body and its partners: identity and means, key figures, cadence, national benchmarks, answers by axis, next actions, method and sources.</source>
        <translation>Pour la structure et ses partenaires&#xa0;: identité et moyens, chiffres clés, cadence, repères nationaux, réponses par axe, prochaines actions, méthode et sources.</translation>
    </message>
    <message>
        <source>self-assessment {day}.pdf</source>
        <translation>auto-évaluation {day}.pdf</translation>
    </message>
    <message>
        <source>Page for elected members</source>
        <translation>Page pour les élus</translation>
    </message>
    <message>
        <source>One page to put on the table: five figures, one chart, three decisions. Readable in grey.</source>
        <translation>Une page à poser sur la table&#xa0;: cinq chiffres, un graphique, trois décisions. Lisible en gris.</translation>
    </message>
    <message>
        <source>page for elected members {day}.pdf</source>
        <translation>page pour les élus {day}.pdf</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Last complete weeks</source>
        <translation>Dernières semaines complètes</translation>
    </message>
    <message>
        <source>Readable by screen readers (PDF/UA-1), made to be kept (PDF/A-2a).</source>
        <translation>Lisible par les lecteurs d’écran (PDF/UA-1), fait pour être conservé (PDF/A-2a).</translation>
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
    <name>FiguresTable</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln chiffre</numerusform>
            <numerusform>%Ln chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Hours written in</source>
        <translation>Heures du fichier</translation>
    </message>
    <message>
        <source>Dates written</source>
        <translation>Dates du fichier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) read</source>
        <translation>
            <numerusform>%Ln ligne lue</numerusform>
            <numerusform>%Ln lignes lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for the plan</source>
        <translation>
            <numerusform>prévu pour le planning</numerusform>
            <numerusform>prévus pour le planning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new</source>
        <translation>
            <numerusform>nouvelle</numerusform>
            <numerusform>nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updated</source>
        <translation>
            <numerusform>mise à jour</numerusform>
            <numerusform>mises à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>already known</source>
        <translation>
            <numerusform>déjà connue</numerusform>
            <numerusform>déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set apart</source>
        <translation>
            <numerusform>mise à part</numerusform>
            <numerusform>mises à part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused</source>
        <translation>
            <numerusform>refusée</numerusform>
            <numerusform>refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>This reading is not sure: look at some lines before importing.</source>
        <translation>Lecture incertaine&#xa0;: regardez quelques lignes avant d’importer.</translation>
    </message>
    <message>
        <source>Change how the columns are read</source>
        <translation>Modifier la lecture des colonnes</translation>
    </message>
    <message>
        <source>Readings of “{name}” go to</source>
        <translation>Relevés de «&#xa0;{name}&#xa0;» vers</translation>
    </message>
    <message>
        <source>Publications of “{name}” go to</source>
        <translation>Publications de «&#xa0;{name}&#xa0;» vers</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Reconnaissance</translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned content(s) will go to the plan.</source>
        <translation>
            <numerusform>%Ln&#xa0;contenu prévu ira au planning.</numerusform>
            <numerusform>%Ln&#xa0;contenus prévus iront au planning.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new account, “{name}”</source>
        <translation>Un nouveau compte, «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>See the publications as they will be kept</source>
        <translation>Voir les publications telles qu’elles seront enregistrées</translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln follower reading(s)</source>
        <translation>
            <numerusform>Voir le relevé d’abonnés</numerusform>
            <numerusform>Voir les&#xa0;%Ln&#xa0;relevés d’abonnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln planned content(s)</source>
        <translation>
            <numerusform>Voir le contenu prévu</numerusform>
            <numerusform>Voir les&#xa0;%Ln&#xa0;contenus prévus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See the %Ln refused line(s)</source>
        <translation>
            <numerusform>Voir la ligne refusée</numerusform>
            <numerusform>Voir les %Ln lignes refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln refused line(s) are shown.</source>
        <translation>
            <numerusform>Seule la première ligne refusée est montrée.</numerusform>
            <numerusform>Seules les %Ln premières lignes refusées sont montrées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesTable</name>
    <message>
        <source>Files of this import</source>
        <translation>Fichiers de cet import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;fichier</numerusform>
            <numerusform>%Ln&#xa0;fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln&#xa0;nouvelle</numerusform>
            <numerusform>%Ln&#xa0;nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln&#xa0;mise à jour</numerusform>
            <numerusform>%Ln&#xa0;mises à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln&#xa0;connue</numerusform>
            <numerusform>%Ln&#xa0;connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln&#xa0;prévue</numerusform>
            <numerusform>%Ln&#xa0;prévues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set apart</source>
        <translation>
            <numerusform>%Ln&#xa0;à part</numerusform>
            <numerusform>%Ln&#xa0;à part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln&#xa0;refusée</numerusform>
            <numerusform>%Ln&#xa0;refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>To explain</source>
        <translation>À expliquer</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>À importer</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Déjà connu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Tous les formats</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Without audience</source>
        <translation>Sans public</translation>
    </message>
    <message>
        <source>Without pillar</source>
        <translation>Sans rubrique</translation>
    </message>
    <message>
        <source>Without origin</source>
        <translation>Sans origine</translation>
    </message>
    <message>
        <source>Without alternative text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>Qualified or not</source>
        <translation>Qualifiées ou non</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Filter by account</source>
        <translation>Filtrer par compte</translation>
    </message>
    <message>
        <source>Filter by format</source>
        <translation>Filtrer par format</translation>
    </message>
    <message>
        <source>Filter by period</source>
        <translation>Filtrer par période</translation>
    </message>
    <message>
        <source>Filter by what remains to be qualified</source>
        <translation>Filtrer par ce qui reste à qualifier</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>3 derniers mois</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Other dates…</source>
        <translation>Autres dates…</translation>
    </message>
</context>
<context>
    <name>FirstAccounts</name>
    <message>
        <source>Where does your territory speak?</source>
        <translation>Où votre territoire s’exprime-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>One click adds an account; you complete it afterwards. Groups, channels, local applications and newsletters count too.</source>
        <translation>Un clic ajoute un compte, que vous complétez ensuite. Groupes, chaînes, applications locales et lettres d’information comptent aussi.</translation>
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
        <source>Drop the files downloaded from your networks</source>
        <translation>Déposez les fichiers téléchargés de vos réseaux</translation>
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
    <name>FollowersLine</name>
    <message>
        <source>Followers over time</source>
        <translation>Évolution des abonnés</translation>
    </message>
    <message>
        <source>{day}: about {count} followers, reckoned from daily gains</source>
        <translation>{day}&#xa0;: environ {count}&#xa0;abonnés, calculé d’après les gains quotidiens</translation>
    </message>
    <message>
        <source>{day}: {count} followers</source>
        <translation>{day}&#xa0;: {count} abonnés</translation>
    </message>
    <message>
        <source>From {before} ({first}) to {after} ({last}).</source>
        <translation>De {before} ({first}) à {after} ({last}).</translation>
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
    <name>FrequencyCard</name>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Account shown</source>
        <translation>Compte affiché</translation>
    </message>
    <message>
        <source>Your weeks by rhythm</source>
        <translation>Vos semaines par rythme</translation>
    </message>
    <message>
        <source>Source: your imported and entered publications, {period}.</source>
        <translation>Source&#xa0;: vos publications importées et saisies, {period}.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Publications in the week</source>
        <translation>Publications dans la semaine</translation>
    </message>
    <message>
        <source>Covered weeks</source>
        <translation>Semaines couvertes</translation>
    </message>
    <message>
        <source>Share of the covered weeks</source>
        <translation>Part des semaines couvertes</translation>
    </message>
    <message>
        <source>Share of the covered weeks (%)</source>
        <translation>Part des semaines couvertes (%)</translation>
    </message>
    <message>
        <source>weeks by rhythm {day}</source>
        <translation>semaines par rythme {day}</translation>
    </message>
    <message>
        <source>{weeks} · {share}</source>
        <translation>{weeks} · {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>See the accounts</source>
        <translation>Voir les comptes</translation>
    </message>
    <message>
        <source>See the comparison</source>
        <translation>Voir la comparaison</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Ouvrir le planning</translation>
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
    <name>IdeasPanel</name>
    <message>
        <source>Drop here what has no date yet, or add an idea with the plus sign.</source>
        <translation>Glissez ici ce qui n’a pas encore de date, ou ajoutez une idée avec le signe plus.</translation>
    </message>
    <message>
        <source>Ideas without a date</source>
        <translation>Idées sans date</translation>
    </message>
    <message>
        <source>Add an idea</source>
        <translation>Ajouter une idée</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le compte rendu…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>Importer %Ln fichier</numerusform>
            <numerusform>Importer %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what they hold.</source>
        <translation>Rien n’est enregistré avant que vous n’ayez vu ce qu’ils contiennent.</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Lecture de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>Fichier {number} sur {total}</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Say first what the columns hold: nothing is written yet.</source>
        <translation>Dites d’abord ce que contiennent les colonnes&#xa0;: rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Nothing can be imported.</source>
        <translation>Rien ne peut être importé.</translation>
    </message>
    <message>
        <source>Nothing new: all that these files hold is already here.</source>
        <translation>Rien de nouveau&#xa0;: tout ce que contiennent ces fichiers est déjà là.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) still to be explained.</source>
        <translation>
            <numerusform>%Ln&#xa0;fichier reste à expliquer.</numerusform>
            <numerusform>%Ln&#xa0;fichiers restent à expliquer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln&#xa0;fichier est laissé de côté.</numerusform>
            <numerusform>%Ln&#xa0;fichiers sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) imported.</source>
        <translation>
            <numerusform>%Ln&#xa0;fichier importé.</numerusform>
            <numerusform>%Ln&#xa0;fichiers importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import done</source>
        <translation>Import terminé</translation>
    </message>
    <message>
        <source>Some of it was left out: the report says what, and why.</source>
        <translation>Tout n’a pas été retenu&#xa0;: le compte rendu dit quoi, et pourquoi.</translation>
    </message>
    <message>
        <source>Nothing is written yet: look, then import.</source>
        <translation>Rien n’est encore enregistré&#xa0;: vérifiez, puis importez.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln content(s) to the plan</source>
        <translation>
            <numerusform>Ajouter&#xa0;%Ln&#xa0;contenu au planning</numerusform>
            <numerusform>Ajouter&#xa0;%Ln&#xa0;contenus au planning</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the covered period</source>
        <translation>Enregistrer la période couverte</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln reading(s)</source>
        <translation>
            <numerusform>Importer&#xa0;%Ln&#xa0;relevé</numerusform>
            <numerusform>Importer&#xa0;%Ln&#xa0;relevés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln publication(s)</source>
        <translation>
            <numerusform>Importer %Ln publication</numerusform>
            <numerusform>Importer %Ln publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln file(s)</source>
        <translation>
            <numerusform>Enregistrement de %Ln fichier</numerusform>
            <numerusform>Enregistrement de %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le compte rendu</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>Le compte rendu est enregistré&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>ImportHelp</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Assessment of {year}</source>
        <translation>Bilan {year}</translation>
    </message>
    <message>
        <source>Keep today’s assessment</source>
        <translation>Conserver le bilan d’aujourd’hui</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>{weeks} weeks, {period}</source>
        <translation>{weeks} semaines, {period}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Period of the figures</source>
        <translation>Période des chiffres</translation>
    </message>
    <message>
        <source>The figures, the answers and the national benchmarks are kept as they are today. What changes later changes nothing to them.</source>
        <translation>Les chiffres, les réponses et les repères nationaux sont conservés tels qu’ils sont aujourd’hui. Ce qui changera ensuite n’y changera rien.</translation>
    </message>
</context>
<context>
    <name>KeptPanel</name>
    <message>
        <source>Keep today’s assessment…</source>
        <translation>Conserver le bilan d’aujourd’hui…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>To compare two assessments, select them with Ctrl.</source>
        <translation>Pour comparer deux bilans, sélectionnez-les tous les deux (touche Ctrl).</translation>
    </message>
    <message>
        <source>No assessment kept yet</source>
        <translation>Aucun bilan conservé</translation>
    </message>
    <message>
        <source>Keep one a year: figures, answers and national benchmarks stay as they were that day, to be presented to the elected members and compared with the next.</source>
        <translation>Conservez-en un par an&#xa0;: chiffres, réponses et repères nationaux y restent tels qu’ils étaient ce jour-là, pour être présentés aux élus et comparés au bilan suivant.</translation>
    </message>
    <message>
        <source>Assessments kept</source>
        <translation>Bilans conservés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln assessment(s) kept</source>
        <translation>
            <numerusform>%Ln bilan conservé</numerusform>
            <numerusform>%Ln bilans conservés</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Conservé le</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>National benchmarks</source>
        <translation>Repères nationaux</translation>
    </message>
    <message>
        <source>Presented on</source>
        <translation>Présenté aux élus</translation>
    </message>
    <message>
        <source>not presented</source>
        <translation>non présenté</translation>
    </message>
    <message>
        <source>A dated picture of your figures and answers, which nothing changes afterwards.</source>
        <translation>Une image datée de vos chiffres et de vos réponses, que rien ne modifie ensuite.</translation>
    </message>
    <message>
        <source>Compare with today</source>
        <translation>Comparer avec aujourd’hui</translation>
    </message>
    <message>
        <source>Presented to the elected members…</source>
        <translation>Présenté aux élus…</translation>
    </message>
    <message>
        <source>Write the PDF…</source>
        <translation>Écrire le PDF…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>KeptPrinting</name>
    <message>
        <source>self-assessment {day}.pdf</source>
        <translation>auto-évaluation {day}.pdf</translation>
    </message>
    <message>
        <source>Write the kept assessment</source>
        <translation>Écrire le bilan conservé</translation>
    </message>
</context>
<context>
    <name>KeptSummaryDialog</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Rename the assessment</source>
        <translation>Renommer le bilan</translation>
    </message>
    <message>
        <source>Presented on</source>
        <translation>Présenté le</translation>
    </message>
    <message>
        <source>The day of the meeting of elected members. Leave empty if it was not presented.</source>
        <translation>Le jour de la réunion des élus. Laissez vide s’il n’a pas été présenté.</translation>
    </message>
    <message>
        <source>Presented to the elected members</source>
        <translation>Présenté aux élus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}, version {version}</translation>
    </message>
    <message>
        <source>version {version} · {title}</source>
        <translation>version {version} · {title}</translation>
    </message>
    <message>
        <source>no score: under 60 % filled in</source>
        <translation>pas de score&#xa0;: moins de 60&#xa0;% de questions renseignées</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>{difference} point</source>
        <translation>{difference} point</translation>
    </message>
    <message>
        <source>{difference} points</source>
        <translation>{difference} points</translation>
    </message>
    <message>
        <source>{count} out of {total} questions</source>
        <translation>{count} questions sur {total}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Arrows: go round · Enter: open · N: new · M: move · P: published · Del: delete · Ctrl+arrows: carry</source>
        <translation>Flèches&#xa0;: parcourir · Entrée&#xa0;: ouvrir · N&#xa0;: nouveau · M&#xa0;: déplacer · P&#xa0;: publié · Suppr&#xa0;: supprimer · Ctrl+flèches&#xa0;: changer de jour</translation>
    </message>
</context>
<context>
    <name>LevelKey</name>
    <message>
        <source>Drawn from the publications and figures you imported.</source>
        <translation>D’après les publications et les relevés importés.</translation>
    </message>
    <message numerus="yes">
        <source>%n observed</source>
        <translation>
            <numerusform>%n constatée</numerusform>
            <numerusform>%n constatées</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawn from what you typed in the forms of this file.</source>
        <translation>D’après ce que vous avez saisi dans les fiches de ce fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%n entered</source>
        <translation>
            <numerusform>%n saisie</numerusform>
            <numerusform>%n saisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered by you, with no data behind it.</source>
        <translation>Répondu par vous, sans donnée à l’appui.</translation>
    </message>
    <message numerus="yes">
        <source>%n declared</source>
        <translation>
            <numerusform>%n déclarée</numerusform>
            <numerusform>%n déclarées</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither answered nor proposed.</source>
        <translation>Ni réponse, ni proposition.</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n sans réponse</numerusform>
            <numerusform>%n sans réponse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelsBar</name>
    <message>
        <source>How the answers are known</source>
        <translation>D’où viennent les réponses</translation>
    </message>
</context>
<context>
    <name>LocalBadge</name>
    <message>
        <source>typed in locally</source>
        <translation>saisi localement</translation>
    </message>
    <message>
        <source>No set of references publishes it: it was read in your copy of the source.</source>
        <translation>Ce chiffre n’est pas publié&#xa0;: il a été lu dans votre exemplaire de la source.</translation>
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
        <source>Self-assessment</source>
        <translation>Auto-évaluation</translation>
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
        <translation>Enregistré au fur et à mesure</translation>
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
        <source>Answer the self-assessment</source>
        <translation>Répondre à l’auto-évaluation</translation>
    </message>
    <message>
        <source>Install an update of the national benchmarks…</source>
        <translation>Installer une mise à jour des repères…</translation>
    </message>
    <message>
        <source>Open or create another file…</source>
        <translation>Ouvrir ou créer un autre fichier…</translation>
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
    <name>MappingCard</name>
    <message>
        <source>No platform that we know writes these columns: say what they hold. Your choice will be kept for the next files that have them.</source>
        <translation>Ces colonnes ne sont celles d’aucune plateforme connue&#xa0;: dites ce qu’elles contiennent. Ce choix sera retenu pour les prochains fichiers qui les portent.</translation>
    </message>
    <message>
        <source>The first lines, as they will be understood</source>
        <translation>Les premières lignes, telles qu’elles seront comprises</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>Column {number} ({example})</source>
        <translation>Colonne {number} ({example})</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Default network</source>
        <translation>Réseau par défaut</translation>
    </message>
    <message>
        <source>Dates written</source>
        <translation>Dates écrites</translation>
    </message>
    <message>
        <source>Columns of figures</source>
        <translation>Colonnes de chiffres</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Lire ainsi</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Laisser ce fichier</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{day}, time unknown</source>
        <translation>{day}, heure inconnue</translation>
    </message>
    <message>
        <source>Say which column holds the date.</source>
        <translation>Indiquez la colonne qui contient la date.</translation>
    </message>
    <message>
        <source>Say which column names the network, or which network it is.</source>
        <translation>Indiquez la colonne qui nomme le réseau, ou un réseau par défaut.</translation>
    </message>
    <message>
        <source>None of these lines could be kept: check the columns of the date and network.</source>
        <translation>Aucune de ces lignes ne pourrait être gardée&#xa0;: vérifiez les colonnes de la date et du réseau.</translation>
    </message>
</context>
<context>
    <name>MemberSearch</name>
    <message>
        <source>members</source>
        <translation>membres</translation>
    </message>
    <message>
        <source>Name, postcode or official code…</source>
        <translation>Nom, code postal ou code officiel…</translation>
    </message>
    <message>
        <source>The arrows move in the list, Enter adds, Escape empties the box.</source>
        <translation>Les flèches parcourent la liste, Entrée ajoute, Échap vide la case.</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lieux trouvés</translation>
    </message>
    <message>
        <source>Intercommunal bodies</source>
        <translation>Intercommunalités</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Départements</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>No place has this name, this postcode or this code.</source>
        <translation>Aucun lieu ne porte ce nom, ce code postal ni ce code.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln municipalities</source>
        <translation>
            <numerusform>%Ln commune</numerusform>
            <numerusform>%Ln communes</numerusform>
        </translation>
    </message>
    <message>
        <source>Already a member</source>
        <translation>Déjà membre</translation>
    </message>
    <message>
        <source>Population unknown</source>
        <translation>Population inconnue</translation>
    </message>
    <message>
        <source>{count} inhabitants</source>
        <translation>{count} habitants</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>The intercommunal bodies, municipalities or départements that compose your territory, as the State lists them.</source>
        <translation>Les intercommunalités, communes ou départements qui composent votre territoire, d’après les listes officielles.</translation>
    </message>
    <message>
        <source>The list of municipalities is not available</source>
        <translation>La liste des communes n’est pas disponible</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation>Aucun membre pour l’instant</translation>
    </message>
    <message>
        <source>Type the first letters of an intercommunal body, a municipality or a département in the box above, then press Enter.</source>
        <translation>Tapez dans la case ci-dessus les premières lettres d’une intercommunalité, d’une commune ou d’un département, puis Entrée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted once</source>
        <translation>Comptés une seule fois</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Chiffres de</translation>
    </message>
    <message>
        <source>Intercommunal body</source>
        <translation>Intercommunalité</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>{name} is now a member.</source>
        <translation>{name} est maintenant membre.</translation>
    </message>
    <message>
        <source>{inner} is already part of {outer}: its inhabitants count once.</source>
        <translation>«&#xa0;{inner}&#xa0;» fait déjà partie de «&#xa0;{outer}&#xa0;»&#xa0;: ses habitants ne sont comptés qu’une fois.</translation>
    </message>
    <message numerus="yes">
        <source>…and %n other(s).</source>
        <translation>
            <numerusform>…et&#xa0;%n autre.</numerusform>
            <numerusform>…et&#xa0;%n autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Wk</source>
        <translation>Sem.</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n content(s)</source>
        <translation>
            <numerusform>%n contenu</numerusform>
            <numerusform>%n contenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n publié</numerusform>
            <numerusform>%n publiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filters</source>
        <translation>
            <numerusform>%n masqué par les filtres</numerusform>
            <numerusform>%n masqués par les filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>MoreAccounts</name>
    <message>
        <source>Add also:</source>
        <translation>Ajouter aussi&#xa0;:</translation>
    </message>
    <message>
        <source>Close the suggestions</source>
        <translation>Fermer les propositions</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>New date</source>
        <translation>Nouvelle date</translation>
    </message>
    <message>
        <source>The time stays the same. Without a date, it joins the ideas.</source>
        <translation>L’heure reste la même. Sans date, il rejoint les idées.</translation>
    </message>
    <message>
        <source>Move %n content(s)</source>
        <translation>Déplacer %n contenu</translation>
    </message>
    <message>
        <source>Move « {title} »</source>
        <translation>Déplacer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
</context>
<context>
    <name>Nature</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Social networks and messaging are counted apart, as in the national survey.</source>
        <translation>Réseaux sociaux et messageries sont comptés à part, comme dans l’enquête nationale.</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>Ajouter un réseau</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>NetworkField</name>
    <message>
        <source>Add a network…</source>
        <translation>Ajouter un réseau…</translation>
    </message>
    <message>
        <source>{family}: {network}</source>
        <translation>{family}&#xa0;: {network}</translation>
    </message>
</context>
<context>
    <name>NetworksCard</name>
    <message>
        <source>Networks present, beside the national survey</source>
        <translation>Réseaux utilisés, face à l’enquête nationale</translation>
    </message>
    <message>
        <source>A network is present when one of its accounts is active.</source>
        <translation>Un réseau est utilisé quand l’un de ses comptes est actif.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>networks {day}</source>
        <translation>réseaux {day}</translation>
    </message>
    <message>
        <source>no active account</source>
        <translation>aucun compte actif</translation>
    </message>
    <message numerus="yes">
        <source>%n active account(s)</source>
        <translation>
            <numerusform>%n compte actif</numerusform>
            <numerusform>%n comptes actifs</numerusform>
        </translation>
    </message>
    <message>
        <source>The survey&apos;s text does not give the other networks&apos; shares.</source>
        <translation>Le texte de l’enquête ne donne pas la part des autres réseaux.</translation>
    </message>
    <message>
        <source>You: {networks}.</source>
        <translation>Vous&#xa0;: {networks}.</translation>
    </message>
    <message>
        <source>You: no active account on a social network.</source>
        <translation>Vous&#xa0;: aucun compte actif sur un réseau social.</translation>
    </message>
    <message>
        <source>{network}, counted apart: {presence}.</source>
        <translation>{network}, compté à part&#xa0;: {presence}.</translation>
    </message>
    <message>
        <source>Messaging, counted apart</source>
        <translation>Messagerie, comptée à part</translation>
    </message>
</context>
<context>
    <name>NewAccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Ajouter le compte</translation>
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
    <name>ObjectiveDialog</name>
    <message>
        <source>New objective</source>
        <translation>Nouvel objectif</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Axis of the territorial project</source>
        <translation>Axe du projet de territoire</translation>
    </message>
    <message>
        <source>The part of your territorial project that it serves.</source>
        <translation>La partie de votre projet de territoire qu’il sert.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Valeur de départ</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>With these four — indicator, baseline, target and due date — one can say whether it is reached.</source>
        <translation>Avec l’indicateur, la valeur de départ, la cible et l’échéance, on pourra dire s’il est atteint.</translation>
    </message>
    <message>
        <source>Accounts that serve it</source>
        <translation>Comptes qui le servent</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
</context>
<context>
    <name>ObjectivesCard</name>
    <message>
        <source>Your objectives, beside the national survey</source>
        <translation>Vos objectifs, face à l’enquête nationale</translation>
    </message>
    <message>
        <source>What the Pays communicate on, and which of it is an objective of yours.</source>
        <translation>Ce sur quoi les Pays communiquent, et ce qui fait partie de vos objectifs.</translation>
    </message>
    <message>
        <source>Choose the objectives</source>
        <translation>Choisir les objectifs</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>objectives {day}</source>
        <translation>objectifs {day}</translation>
    </message>
</context>
<context>
    <name>ObjectivesSection</name>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What your communication is for, and how you will know that you got there.</source>
        <translation>À quoi sert votre communication, et comment vous saurez que vous y êtes.</translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation>Ajouter un objectif</translation>
    </message>
    <message>
        <source>Start from the survey’s</source>
        <translation>Partir de ceux de l’enquête</translation>
    </message>
    <message>
        <source>No objective yet</source>
        <translation>Aucun objectif pour l’instant</translation>
    </message>
    <message>
        <source>Start from those of the national survey, or write your own.</source>
        <translation>Partez de ceux de l’enquête nationale, ou écrivez les vôtres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln objective(s)</source>
        <translation>
            <numerusform>%Ln objectif</numerusform>
            <numerusform>%Ln objectifs</numerusform>
        </translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Départ → cible</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiés</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>{complete} out of {total} have an indicator, a baseline, a target and a due date.</source>
        <translation>Objectifs avec indicateur, valeur de départ, cible et échéance&#xa0;: {complete} sur {total}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Baseline {baseline}, target {target} {unit}</source>
        <translation>Valeur de départ {baseline}, cible {target} {unit}</translation>
    </message>
    <message>
        <source>{date}, overdue</source>
        <translation>{date}, dépassée</translation>
    </message>
    <message>
        <source>{published} published out of {total} contents</source>
        <translation>Contenus publiés&#xa0;: {published} sur {total}</translation>
    </message>
</context>
<context>
    <name>OriginBar</name>
    <message>
        <source>version {version} of {day}</source>
        <translation>version {version} du {day}</translation>
    </message>
    <message>
        <source>supplied with the application</source>
        <translation>livrés avec l’application</translation>
    </message>
    <message>
        <source>publisher: {publisher}</source>
        <translation>éditeur&#xa0;: {publisher}</translation>
    </message>
    <message>
        <source>Go back to “{title}”, version {version}</source>
        <translation>Revenir à «&#xa0;{title}&#xa0;», version {version}</translation>
    </message>
    <message>
        <source>Hide the publishers</source>
        <translation>Masquer les éditeurs</translation>
    </message>
    <message>
        <source>Publishers…</source>
        <translation>Éditeurs…</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Axis by axis</source>
        <translation>Axe par axe</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Dates…</source>
        <translation>Dates…</translation>
    </message>
    <message>
        <source>Period of the comparison</source>
        <translation>Période de la comparaison</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Last {count} complete weeks</source>
        <translation>Les {count} dernières semaines complètes</translation>
    </message>
    <message>
        <source>Last complete weeks</source>
        <translation>Dernières semaines complètes</translation>
    </message>
    <message>
        <source>The last day comes before the first one.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Declare a period only when everything published then is in the list.</source>
        <translation>Ne déclarez une période que si tout ce qui a paru alors est dans la liste.</translation>
    </message>
    <message>
        <source>Correct a covered period</source>
        <translation>Corriger une période couverte</translation>
    </message>
    <message>
        <source>Declare a period complete</source>
        <translation>Déclarer une période complète</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>PillarColours</name>
    <message>
        <source>Teal</source>
        <translation>Bleu canard</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
</context>
<context>
    <name>PillarDialog</name>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Target share</source>
        <translation>Part cible</translation>
    </message>
    <message>
        <source>Its share of all publications, to be compared with the real one.</source>
        <translation>Sa part dans toutes les publications, à comparer à la part réelle.</translation>
    </message>
    <message>
        <source>New pillar</source>
        <translation>Nouvelle rubrique</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>PillarsSection</name>
    <message>
        <source>Pillars</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Three to six families of subjects that come back, each with its share.</source>
        <translation>Trois à six familles de sujets qui reviennent, chacune avec sa part.</translation>
    </message>
    <message>
        <source>Add a pillar</source>
        <translation>Ajouter une rubrique</translation>
    </message>
    <message>
        <source>Start from the suggestions</source>
        <translation>Partir de celles proposées</translation>
    </message>
    <message>
        <source>No pillar yet</source>
        <translation>Aucune rubrique pour l’instant</translation>
    </message>
    <message>
        <source>Start from the suggested ones, or write your own.</source>
        <translation>Partez de celles proposées, ou écrivez les vôtres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pillar(s)</source>
        <translation>
            <numerusform>%Ln rubrique</numerusform>
            <numerusform>%Ln rubriques</numerusform>
        </translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Target share</source>
        <translation>Part cible</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>non renseignée</translation>
    </message>
    <message>
        <source>The target shares add up to {total}.</source>
        <translation>Total des parts cibles&#xa0;: {total}.</translation>
    </message>
    <message>
        <source>Together the target shares exceed 100 %: lower one of them.</source>
        <translation>Ensemble, les parts cibles dépassent 100&#xa0;%&#xa0;: réduisez l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>PlanColumns</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>{status}, late</source>
        <translation>{status}, en retard</translation>
    </message>
</context>
<context>
    <name>PlanFilters</name>
    <message>
        <source>the plan</source>
        <translation>le planning</translation>
    </message>
    <message>
        <source>Account: all</source>
        <translation>Compte&#xa0;: tous</translation>
    </message>
    <message>
        <source>Pillar: all</source>
        <translation>Rubrique&#xa0;: toutes</translation>
    </message>
    <message>
        <source>Audience: all</source>
        <translation>Public&#xa0;: tous</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>État&#xa0;: tous</translation>
    </message>
    <message>
        <source>Filter by account</source>
        <translation>Filtrer par compte</translation>
    </message>
    <message>
        <source>Filter by pillar</source>
        <translation>Filtrer par rubrique</translation>
    </message>
    <message>
        <source>Filter by audience</source>
        <translation>Filtrer par public</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrer par état</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Mark as published…</source>
        <translation>Marquer comme publié…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Editorial plan</source>
        <translation>Planning éditorial</translation>
    </message>
    <message>
        <source>New content</source>
        <translation>Nouveau contenu</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Rien n’est encore prévu</translation>
    </message>
    <message>
        <source>Note your next subject, even without a date: it will wait among the ideas. Then give it a day, an account and a text.</source>
        <translation>Notez votre prochain sujet, même sans date&#xa0;: il attendra parmi les idées. Donnez-lui ensuite un jour, un compte et un texte.</translation>
    </message>
    <message>
        <source>Plan a first content</source>
        <translation>Prévoir un premier contenu</translation>
    </message>
    <message>
        <source>Choose the accounts first</source>
        <translation>Commencer par les comptes</translation>
    </message>
    <message>
        <source>Add first an account on the « Accounts » page.</source>
        <translation>Ajoutez d’abord un compte dans la page «&#xa0;Comptes&#xa0;».</translation>
    </message>
    <message>
        <source>This content is already published everywhere.</source>
        <translation>Ce contenu est déjà publié partout.</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Editorial plan</source>
        <translation>Planning éditorial</translation>
    </message>
    <message numerus="yes">
        <source>%n content(s)</source>
        <translation>
            <numerusform>%n contenu</numerusform>
            <numerusform>%n contenus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>PreviewTables</name>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Publications as they will be kept</source>
        <translation>Publications telles qu’elles seront enregistrées</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Won that day</source>
        <translation>Gagnés ce jour</translation>
    </message>
    <message>
        <source>Follower readings</source>
        <translation>Relevés d’abonnés</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmé</translation>
    </message>
    <message>
        <source>Contents as they will be in the plan</source>
        <translation>Contenus tels qu’ils seront au planning</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Ce qui était écrit</translation>
    </message>
    <message>
        <source>Lines refused</source>
        <translation>Lignes refusées</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>heure inconnue</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>Read it all the same, dates written</source>
        <translation>Le lire quand même, avec les dates écrites</translation>
    </message>
    <message>
        <source>Say what the columns hold…</source>
        <translation>Dire ce que contiennent les colonnes…</translation>
    </message>
    <message>
        <source>Where is this file?</source>
        <translation>Où trouver ce fichier&#x202f;?</translation>
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
    <name>Provenance</name>
    <message>
        <source>Source: {publisher}, {document}</source>
        <translation>Source&#xa0;: {publisher}, {document}</translation>
    </message>
    <message>
        <source>typed in by you</source>
        <translation>valeur saisie par vous</translation>
    </message>
    <message>
        <source>Population: {scope} ({sample})</source>
        <translation>Population&#xa0;: {scope} ({sample})</translation>
    </message>
    <message>
        <source>size not published</source>
        <translation>effectif non publié</translation>
    </message>
    <message>
        <source>Data of {year}</source>
        <translation>Données de {year}</translation>
    </message>
</context>
<context>
    <name>PublicationColumns</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sans texte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alt.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>sans lien</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>heure inconnue</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propre</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Figures on {day}</source>
        <translation>Chiffres au {day}</translation>
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
        <translation>Publication</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Leave it empty when the hour is unknown.</source>
        <translation>Laissez vide si l’heure est inconnue.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Sponsored</source>
        <translation>Sponsorisée</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>What appeared</source>
        <translation>Ce qui a paru</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualification</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Totals on the day of the last export; the next import brings them up to date.</source>
        <translation>Totaux au jour du dernier export&#x202f;; le prochain import les mettra à jour.</translation>
    </message>
    <message>
        <source>Totals on {day}; the next import brings them up to date.</source>
        <translation>Totaux au {day}&#x202f;; le prochain import les mettra à jour.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressions</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Réactions</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>New followers</source>
        <translation>Nouveaux abonnés</translation>
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
        <translation>
            <numerusform>%Ln publication</numerusform>
            <numerusform>%Ln publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Import files downloaded from the networks</source>
        <translation>Importer des fichiers téléchargés des réseaux</translation>
    </message>
    <message>
        <source>Downloaded files (*.csv *.tsv *.txt *.zip *.xlsx *.xls *.ods *.json *.js *.xml *.rss *.atom *.car *.gz *.tgz *.tar);;All files (*)</source>
        <translation>Fichiers téléchargés (*.csv *.tsv *.txt *.zip *.xlsx *.xls *.ods *.json *.js *.xml *.rss *.atom *.car *.gz *.tgz *.tar);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Covered periods</source>
        <translation>Périodes couvertes</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Ce qu’il faut montrer</translation>
    </message>
    <message>
        <source>Where is this file?</source>
        <translation>Où trouver ce fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>What really appeared on each account.</source>
        <translation>Ce qui a réellement paru sur chaque compte.</translation>
    </message>
    <message>
        <source>Drop here the files downloaded from your networks</source>
        <translation>Déposez ici les fichiers téléchargés de vos réseaux</translation>
    </message>
    <message>
        <source>Facebook, Instagram, LinkedIn, YouTube, your website… You will see what they hold before anything is written, and your real cadence follows.</source>
        <translation>Facebook, Instagram, LinkedIn, YouTube, votre site… Vous verrez ce qu’ils contiennent avant que rien ne soit enregistré, et votre cadence réelle suivra.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Preparing the search</source>
        <translation>Préparation de la recherche</translation>
    </message>
    <message numerus="yes">
        <source>Qualifying %Ln publication(s)</source>
        <translation>
            <numerusform>Qualification de %Ln publication</numerusform>
            <numerusform>Qualification de %Ln publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln publication(s)</source>
        <translation>
            <numerusform>Suppression de %Ln publication</numerusform>
            <numerusform>Suppression de %Ln publications</numerusform>
        </translation>
    </message>
    <message>
        <source>Publication added; the search or filters hide it.</source>
        <translation>Publication ajoutée&#x202f;; la recherche ou les filtres la cachent.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Say on which account it has appeared.</source>
        <translation>Indiquez sur quel compte il a paru.</translation>
    </message>
    <message>
        <source>Say on which day it appeared.</source>
        <translation>Indiquez quel jour il a paru.</translation>
    </message>
    <message>
        <source>Mark « {title} » as published</source>
        <translation>Marquer «&#xa0;{title}&#xa0;» comme publié</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Marquer comme publié</translation>
    </message>
</context>
<context>
    <name>PublishQuestions</name>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Leave it empty if you do not know it.</source>
        <translation>Laissez vide si vous ne la connaissez pas.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>It lets the next import recognise it.</source>
        <translation>Il permettra au prochain import de la reconnaître.</translation>
    </message>
    <message>
        <source>Another publication, to type in</source>
        <translation>Une autre publication, à saisir</translation>
    </message>
    <message>
        <source>Not published on this account</source>
        <translation>Pas encore publié sur ce compte</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sans texte</translation>
    </message>
</context>
<context>
    <name>PublisherDialog</name>
    <message>
        <source>A publisher that you do not know yet</source>
        <translation>Un éditeur que vous ne connaissez pas encore</translation>
    </message>
    <message>
        <source>Fingerprint of the publisher</source>
        <translation>Empreinte de l’éditeur</translation>
    </message>
    <message>
        <source>I compared both fingerprints: they are the same</source>
        <translation>J’ai comparé les deux empreintes&#xa0;: elles sont identiques</translation>
    </message>
    <message>
        <source>Trust this publisher</source>
        <translation>Faire confiance à cet éditeur</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Ne pas faire confiance</translation>
    </message>
    <message>
        <source>Anybody can write a name. Compare the fingerprint below with the one that the publisher gives by telephone or on its website: every sign must be the same.</source>
        <translation>N’importe qui peut écrire un nom. Comparez l’empreinte ci-dessous avec celle que l’éditeur donne par téléphone ou sur son site&#xa0;: chaque signe doit être le même.</translation>
    </message>
    <message>
        <source>You already trust a publisher of this name, with another fingerprint: call it before going any further.</source>
        <translation>Vous faites déjà confiance à un éditeur de ce nom, qui a une autre empreinte&#xa0;: appelez-le avant d’aller plus loin.</translation>
    </message>
    <message>
        <source>is the name in this file.</source>
        <translation>C’est le nom qu’affiche ce fichier.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
</context>
<context>
    <name>PublisherRow</name>
    <message>
        <source>Fingerprint of {name}</source>
        <translation>Empreinte de {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>added on {day}</source>
        <translation>ajouté le {day}</translation>
    </message>
</context>
<context>
    <name>PublishersCard</name>
    <message>
        <source>Publishers</source>
        <translation>Éditeurs</translation>
    </message>
    <message>
        <source>Only the files signed by them can be installed. Each is known by its fingerprint.</source>
        <translation>Seuls leurs fichiers signés peuvent être installés. Chacun est reconnu à son empreinte.</translation>
    </message>
    <message>
        <source>Add a publisher…</source>
        <translation>Ajouter un éditeur…</translation>
    </message>
    <message>
        <source>No publisher yet: one is added with the file by which it is known, or with the first of its files that you install.</source>
        <translation>Aucun éditeur pour l’instant&#xa0;: ajoutez-en un avec le fichier qui l’identifie, ou en installant un premier fichier de repères.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Voir dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Your data already say so: nothing to confirm.</source>
        <translation>Vos données le disent déjà&#xa0;: rien à confirmer.</translation>
    </message>
    <message>
        <source>correction to explain</source>
        <translation>correction à expliquer</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>Your data changed since your answer; they propose “{answer}”: {counted}</source>
        <translation>Depuis votre réponse, vos données proposent «&#xa0;{answer}&#xa0;»&#xa0;: {counted}</translation>
    </message>
    <message>
        <source>Your data propose “{answer}”: {counted}</source>
        <translation>Vos données proposent «&#xa0;{answer}&#xa0;»&#xa0;: {counted}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>pièce</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>ouverts</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermés</translation>
    </message>
    <message>
        <source>Why “{answer}”, against what your data propose?</source>
        <translation>Pourquoi «&#xa0;{answer}&#xa0;», contre ce que proposent vos données&#x202f;?</translation>
    </message>
    <message>
        <source>Say why before it is saved.</source>
        <translation>Dites pourquoi avant l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>QuestionDetails</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>A link, or the place where the document is kept.</source>
        <translation>Un lien, ou l’endroit où le document est rangé.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièce à l’appui</translation>
    </message>
    <message>
        <source>Open the link of the evidence</source>
        <translation>Ouvrir le lien de la pièce</translation>
    </message>
    <message>
        <source>Erase the answer</source>
        <translation>Effacer la réponse</translation>
    </message>
    <message>
        <source>Back to the proposal</source>
        <translation>Revenir à la proposition</translation>
    </message>
    <message>
        <source>Effort: {effort}; {impact}.</source>
        <translation>Effort&#xa0;: {effort}&#x202f;; {impact}.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Expected evidence</source>
        <translation>Pièce attendue</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Automatic rule</source>
        <translation>Règle automatique</translation>
    </message>
    <message>
        <source>Advised action</source>
        <translation>Action conseillée</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>QuestionsView</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposées</translation>
    </message>
    <message>
        <source>To improve</source>
        <translation>À améliorer</translation>
    </message>
    <message>
        <source>Questions shown</source>
        <translation>Questions affichées</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>By keyboard: ↑ ↓ go from one question to the next; O, P, N, S answer; D opens the details; Ctrl+↓ goes to the next one to answer.</source>
        <translation>Au clavier&#xa0;: ↑ ↓ passent d’une question à l’autre&#x202f;; O, P, N, S répondent&#x202f;; D ouvre les détails&#x202f;; Ctrl+↓ va à la prochaine sans réponse.</translation>
    </message>
    <message>
        <source>No question here</source>
        <translation>Aucune question ici</translation>
    </message>
    <message>
        <source>No question passes this filter and this search.</source>
        <translation>Aucune question ne correspond à ce filtre et à cette recherche.</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation>Voir toutes les questions</translation>
    </message>
    <message>
        <source>Next axis: {name}</source>
        <translation>Axe suivant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Next axis</source>
        <translation>Axe suivant</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Write down a publication</source>
        <translation>Saisir une publication</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Text of a publication to write down</source>
        <translation>Texte d’une publication à saisir</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Press Enter to save</source>
        <translation>Entrée pour enregistrer</translation>
    </message>
    <message>
        <source>Write a few words, or paste the link.</source>
        <translation>Écrivez quelques mots, ou collez le lien.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Overall score</source>
        <translation>Score d’ensemble</translation>
    </message>
    <message>
        <source>Questions filled in</source>
        <translation>Questions renseignées</translation>
    </message>
    <message>
        <source>Observed answers</source>
        <translation>Réponses constatées</translation>
    </message>
    <message>
        <source>Publications per week</source>
        <translation>Publications par semaine</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Part of the assessment</source>
        <translation>Partie du bilan</translation>
    </message>
    <message>
        <source>As it was on {day}: nothing that changed since shows here.</source>
        <translation>Tel qu’il était le {day}&#xa0;: rien de ce qui a changé depuis n’y figure.</translation>
    </message>
    <message>
        <source>Compare with today</source>
        <translation>Comparer avec aujourd’hui</translation>
    </message>
    <message>
        <source>Presented to the elected members…</source>
        <translation>Présenté aux élus…</translation>
    </message>
    <message>
        <source>Write the PDF…</source>
        <translation>Écrire le PDF de ce bilan…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Figures {period}</source>
        <translation>Chiffres {period}</translation>
    </message>
    <message>
        <source>presented to the elected members on {day}</source>
        <translation>présenté aux élus le {day}</translation>
    </message>
    <message>
        <source>not presented to the elected members</source>
        <translation>non présenté aux élus</translation>
    </message>
    <message>
        <source>of the answers given</source>
        <translation>des réponses en vigueur</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Edit a reading</source>
        <translation>Modifier un relevé</translation>
    </message>
    <message>
        <source>Add a reading</source>
        <translation>Ajouter un relevé</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>As the network shows it on that day.</source>
        <translation>Tel que le réseau l’affiche ce jour-là.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>People reached over the last 28 days.</source>
        <translation>Personnes touchées sur les 28 derniers jours.</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>Reactions, comments and shares over the last 28 days.</source>
        <translation>Réactions, commentaires et partages sur les 28 derniers jours.</translation>
    </message>
</context>
<context>
    <name>ReadingsSection</name>
    <message>
        <source>Readings</source>
        <translation>Relevés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln relevé</numerusform>
            <numerusform>%Ln relevés</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a reading…</source>
        <translation>Ajouter un relevé…</translation>
    </message>
    <message>
        <source>Edit the reading</source>
        <translation>Modifier le relevé</translation>
    </message>
    <message>
        <source>Delete the selected readings</source>
        <translation>Supprimer les relevés choisis</translation>
    </message>
    <message>
        <source>No reading yet. Note the number of followers once a month: growth follows.</source>
        <translation>Aucun relevé. Notez le nombre d’abonnés une fois par mois&#xa0;: la progression suivra.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{month} (import)</source>
        <translation>{month} (import)</translation>
    </message>
    <message>
        <source>Followers gained day by day, from imported files</source>
        <translation>Abonnés gagnés jour par jour, d’après les fichiers importés</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>{count} followers</source>
        <translation>{count}&#xa0;abonnés</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Save the correction</source>
        <translation>Enregistrer la correction</translation>
    </message>
    <message>
        <source>Back to the proposal</source>
        <translation>Revenir à la proposition</translation>
    </message>
    <message>
        <source>One sentence; the document will print it.</source>
        <translation>Une phrase&#x202f;; elle figurera dans le document.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Install one file of references at a time.</source>
        <translation>Installez un seul fichier de repères à la fois.</translation>
    </message>
    <message>
        <source>{publisher} is now one of your publishers.</source>
        <translation>{publisher} fait désormais partie de vos éditeurs.</translation>
    </message>
    <message>
        <source>{publisher} is already one of your publishers.</source>
        <translation>{publisher} fait déjà partie de vos éditeurs.</translation>
    </message>
    <message>
        <source>Checking “{name}”</source>
        <translation>Vérification de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>These references are already in force.</source>
        <translation>Ces repères sont déjà en vigueur.</translation>
    </message>
</context>
<context>
    <name>ReferenceCard</name>
    <message>
        <source>Remove the value typed in</source>
        <translation>Retirer la valeur saisie</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Ouvrir la source</translation>
    </message>
    <message>
        <source>Caution: {caution}</source>
        <translation>Précaution&#xa0;: {caution}</translation>
    </message>
    <message>
        <source>Publisher: {publisher}</source>
        <translation>Source&#xa0;: {publisher}</translation>
    </message>
    <message>
        <source>Document: {document}</source>
        <translation>Document&#xa0;: {document}</translation>
    </message>
    <message>
        <source>Type the value of your copy of the survey…</source>
        <translation>Saisir la valeur manquante…</translation>
    </message>
    <message>
        <source>Change the value typed in…</source>
        <translation>Modifier la valeur saisie…</translation>
    </message>
    <message>
        <source>Where it was read: {source}</source>
        <translation>Où ce chiffre a été lu&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Open {site}</source>
        <translation>Ouvrir {site}</translation>
    </message>
</context>
<context>
    <name>Resembling</name>
    <message>
        <source>Website (link)</source>
        <translation>Site (lien)</translation>
    </message>
    <message>
        <source>Website? {share}</source>
        <translation>Site&#x202f;? {share}</translation>
    </message>
    <message>
        <source>Repeats the website (same link): {title}</source>
        <translation>Repris du site (même lien)&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Repeats the website? Title {share} alike, an estimate: {title}</source>
        <translation>Repris du site&#x202f;? Titre proche à {share}, estimation&#xa0;: {title}</translation>
    </message>
    <message>
        <source>news without a title</source>
        <translation>actualité sans titre</translation>
    </message>
    <message>
        <source>Also on {accounts}</source>
        <translation>Aussi sur {accounts}</translation>
    </message>
    <message>
        <source>Confirm: repeated from the website</source>
        <translation>Confirmer&#xa0;: repris du site</translation>
    </message>
    <message>
        <source>Set this origin</source>
        <translation>Retenir cette origine</translation>
    </message>
</context>
<context>
    <name>ReviewField</name>
    <message>
        <source>Reviewed today</source>
        <translation>Revu aujourd’hui</translation>
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
    <name>Section</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Actions on the selection</source>
        <translation>Actions sur la sélection</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Sponsored</source>
        <translation>Sponsorisée</translation>
    </message>
    <message>
        <source>Alternative text…</source>
        <translation>Texte alternatif…</translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message numerus="yes">
        <source>%Ln publication(s) selected</source>
        <translation>
            <numerusform>%Ln publication sélectionnée</numerusform>
            <numerusform>%Ln publications sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe audiences and pillars…</source>
        <translation>Décrire publics et rubriques…</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>{label}: choose for the selection</source>
        <translation>{label}&#xa0;: choisir pour la sélection</translation>
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
        <source>Open or create another file…</source>
        <translation>Ouvrir ou créer un autre fichier…</translation>
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
    <name>SharesCard</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>National survey</source>
        <translation>Enquête nationale</translation>
    </message>
    <message>
        <source>National share</source>
        <translation>Part nationale</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>National share (%)</source>
        <translation>Part nationale (%)</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Telle que publiée</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>typed in locally</source>
        <translation>saisi localement</translation>
    </message>
    <message>
        <source>{label}: you, {presence}; survey, {share}</source>
        <translation>{label}&#xa0;: vous, {presence}&#x202f;; enquête, {share}</translation>
    </message>
    <message>
        <source>share published by the survey</source>
        <translation>part publiée par l’enquête</translation>
    </message>
    <message>
        <source>value typed in locally, not published</source>
        <translation>valeur saisie localement, non publiée</translation>
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
    <name>StrategyPage</name>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Objectives and audiences</source>
        <translation>Objectifs et publics</translation>
    </message>
    <message>
        <source>What you communicate for, to whom, and on which subjects.</source>
        <translation>Pour quoi, pour qui et sur quels sujets vous communiquez.</translation>
    </message>
    <message>
        <source>Start from the survey</source>
        <translation>Partir de l’enquête</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>Show suggestions</source>
        <translation>Voir les propositions</translation>
    </message>
    <message>
        <source>Suggestions: {label}</source>
        <translation>Propositions&#xa0;: {label}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Add an account: {network}</source>
        <translation>Ajouter un compte&#xa0;: {network}</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Where you stand</source>
        <translation>Où vous en êtes</translation>
    </message>
    <message>
        <source>Not enough answers yet</source>
        <translation>Pas encore assez de réponses</translation>
    </message>
    <message>
        <source>{share} filled in, {enough} needed before a score says something.</source>
        <translation>{share} renseigné, il en faut {enough} pour qu’un score ait un sens.</translation>
    </message>
    <message>
        <source>Score of the eight axes: yes counts 1, partly one half, no 0, each question weighted by its impact. The web annex has its own.</source>
        <translation>Score des huit axes&#xa0;: «&#xa0;oui&#xa0;» compte pour 1, «&#xa0;en partie&#xa0;» pour un demi, «&#xa0;non&#xa0;» pour 0, chaque question selon son effet. L’annexe sur le site a son propre score.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) filled in out of {total} ({share})</source>
        <translation>
            <numerusform>%n question renseignée sur {total} ({share})</numerusform>
            <numerusform>%n questions renseignées sur {total} ({share})</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the answers are observed: only these count as proved.</source>
        <translation>{share} des réponses sont constatées&#xa0;: seules celles-ci sont prouvées.</translation>
    </message>
</context>
<context>
    <name>TerritoryForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>hours per week</source>
        <translation>heures par semaine</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site internet</translation>
    </message>
    <message>
        <source>Address of the site or page</source>
        <translation>Adresse du site ou de la page</translation>
    </message>
    <message>
        <source>Time for social networks</source>
        <translation>Temps pour les réseaux sociaux</translation>
    </message>
    <message>
        <source>All the people who work on them together; the plan compares it with what is scheduled.</source>
        <translation>Toutes les personnes qui s’en occupent réunies&#x202f;; le planning compare ce temps à ce qui est prévu.</translation>
    </message>
    <message>
        <source>Strategy adopted on</source>
        <translation>Stratégie adoptée le</translation>
    </message>
    <message>
        <source>The day the elected members adopted the communication strategy; empty if there is none.</source>
        <translation>Le jour où les élus ont adopté la stratégie de communication&#x202f;; vide s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>School zone</source>
        <translation>Zone scolaire</translation>
    </message>
    <message>
        <source>For the school holidays shown in the plan.</source>
        <translation>Pour les vacances scolaires affichées dans le planning.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Moyens</translation>
    </message>
    <message>
        <source>Calendar and notes</source>
        <translation>Calendrier et notes</translation>
    </message>
</context>
<context>
    <name>TerritoryPage</name>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>What your territory is and what it communicates with: the comparisons and the documents start from here.</source>
        <translation>Ce qu’est votre territoire et ce avec quoi il communique&#xa0;: les comparaisons et les documents partent d’ici.</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Ajouter un membre</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communication</translation>
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
    <name>ThresholdRow</name>
    <message>
        <source>Back to the default: {label}</source>
        <translation>Revenir à la valeur par défaut&#xa0;: {label}</translation>
    </message>
    <message numerus="yes">
        <source>Default: {default}. %n question(s) use it.</source>
        <translation>
            <numerusform>Par défaut&#xa0;: {default}. Une question en dépend.</numerusform>
            <numerusform>Par défaut&#xa0;: {default}. %n questions en dépendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Default: {default}. {question}</source>
        <translation>Par défaut&#xa0;: {default}. {question}</translation>
    </message>
</context>
<context>
    <name>ThresholdsDialog</name>
    <message>
        <source>Thresholds of the automatic answers</source>
        <translation>Seuils des réponses automatiques</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Your data answer yes, partly or no according to these numbers. The defaults are our judgement: change them to suit your territory.</source>
        <translation>Vos données répondent «&#xa0;oui&#xa0;», «&#xa0;en partie&#xa0;» ou «&#xa0;non&#xa0;» selon ces nombres. Les valeurs par défaut sont un jugement de métier&#xa0;: adaptez-les à votre territoire.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>HH:MM</source>
        <translation>9&#xa0;h&#xa0;30</translation>
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
    <name>ValueDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>As printed. Everywhere it will be marked as typed in by you, and give way to a published one.</source>
        <translation>Telle qu’elle est imprimée. Elle sera partout signalée comme saisie par vous, et s’effacera devant une valeur publiée.</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>Où elle a été lue</translation>
    </message>
    <message>
        <source>full report, page 12</source>
        <translation>rapport complet, page 12</translation>
    </message>
    <message>
        <source>The document and the page, to find it again.</source>
        <translation>Le document et la page, pour la retrouver.</translation>
    </message>
</context>
<context>
    <name>VersionBlock</name>
    <message>
        <source>Text for {account}</source>
        <translation>Texte pour {account}</translation>
    </message>
    <message>
        <source>Alternative text for {account}</source>
        <translation>Texte alternatif pour {account}</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Alternative text of the image</source>
        <translation>Texte alternatif de l’image</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
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
    <name>YearsCard</name>
    <message>
        <source>What residents do, over the years</source>
        <translation>Usages des habitants au fil des ans</translation>
    </message>
    <message>
        <source>National surveys of residents, to choose a channel: they measure nothing of yours.</source>
        <translation>Enquêtes nationales auprès des habitants, pour choisir un canal&#xa0;: elles ne mesurent rien de vous.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Value (%)</source>
        <translation>Valeur (%)</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Telle que publiée</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>residents&apos; use {day}</source>
        <translation>usages des habitants {day}</translation>
    </message>
    <message>
        <source>published value</source>
        <translation>valeur publiée</translation>
    </message>
    <message>
        <source>same measure, same population, same method</source>
        <translation>mesure, population et méthode identiques</translation>
    </message>
    <message>
        <source>value typed in locally, not published</source>
        <translation>valeur saisie localement, non publiée</translation>
    </message>
    <message>
        <source>typed in locally</source>
        <translation>saisi localement</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>{year}: {value}</source>
        <translation>{year}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>YearsPanel</name>
    <message>
        <source>Chart: {measure}</source>
        <translation>Graphique&#xa0;: {measure}</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>{zone} according to your members</source>
        <translation>{zone} d’après vos membres</translation>
    </message>
    <message>
        <source>Your members belong to several: {zones}.</source>
        <translation>Vos membres relèvent de plusieurs zones&#xa0;: {zones}.</translation>
    </message>
</context>
<context>
    <name>_AudienceRow</name>
    <message>
        <source>Audience: {name}</source>
        <translation>Public&#xa0;: {name}</translation>
    </message>
    <message>
        <source>What this account tells this audience</source>
        <translation>Ce que ce compte dit à ce public</translation>
    </message>
    <message>
        <source>Message for: {name}</source>
        <translation>Message pour&#xa0;: {name}</translation>
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
    <name>_Totals</name>
    <message>
        <source>Municipal population</source>
        <translation>Population municipale totale</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Member intercommunal bodies</source>
        <translation>Intercommunalités membres</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>habitants</translation>
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
