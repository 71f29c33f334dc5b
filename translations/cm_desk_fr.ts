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
    <name>AdviceCard</name>
    <message>
        <source>What would fit</source>
        <translation>Pour que le plan tienne</translation>
    </message>
    <message>
        <source>On average over the coming weeks that are planned: four at least, eight at most.</source>
        <translation>En moyenne sur les prochaines semaines planifiées&#xa0;: quatre au moins, huit au plus.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Rien à changer.</translation>
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
    <name>ApproveDialog</name>
    <message>
        <source>Approval of « {title} »</source>
        <translation>Validation de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Enregistrer la décision</translation>
    </message>
    <message>
        <source>Submit it for approval</source>
        <translation>Le soumettre à validation</translation>
    </message>
    <message>
        <source>Approve it as it is written</source>
        <translation>Le valider tel qu’il est rédigé</translation>
    </message>
    <message>
        <source>Send it back to be written again</source>
        <translation>Le renvoyer à la rédaction</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Qui décide</translation>
    </message>
    <message>
        <source>Kept for the next time.</source>
        <translation>Retenu pour la prochaine fois.</translation>
    </message>
    <message>
        <source>What is to be seen again</source>
        <translation>Ce qui est à revoir</translation>
    </message>
    <message>
        <source>It joins the internal note, with the date.</source>
        <translation>Ajouté à la note interne, avec la date.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>No account is chosen yet.</source>
        <translation>Aucun compte n’est encore choisi.</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Copy the e-mail</source>
        <translation>Copier le courriel</translation>
    </message>
    <message>
        <source>A form to print and a spreadsheet, with the territory’s name. What comes back joins the ideas, with the name of who proposes it; no name, telephone nor address of a person is kept, and the forms say so.</source>
        <translation>Une fiche à imprimer et un tableau à remplir, au nom du territoire. Ce qui revient rejoint les idées, avec le nom de la structure qui le propose&#x202f;; aucun nom, téléphone ni adresse de personne n’est conservé, et les fiches le disent.</translation>
    </message>
    <message>
        <source>The e-mail is copied: paste it in your mail program.</source>
        <translation>Le courriel est copié&#xa0;: collez-le dans votre messagerie.</translation>
    </message>
    <message>
        <source>Where to write the forms</source>
        <translation>Où enregistrer les fiches</translation>
    </message>
    <message>
        <source>Writing the forms</source>
        <translation>Écriture des fiches</translation>
    </message>
    <message>
        <source>The forms are written in {folder}</source>
        <translation>Les fiches sont enregistrées dans {folder}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>A spreadsheet and a form to print</source>
        <translation>Un tableau à remplir et une fiche à imprimer</translation>
    </message>
    <message>
        <source>The spreadsheet alone</source>
        <translation>Le tableau seul</translation>
    </message>
    <message>
        <source>The form to print alone</source>
        <translation>La fiche à imprimer seule</translation>
    </message>
    <message>
        <source>To be sent back before</source>
        <translation>À renvoyer avant le</translation>
    </message>
    <message>
        <source>To be sent back to</source>
        <translation>À renvoyer à</translation>
    </message>
    <message>
        <source>The e-mail or postal address of your service, as it must appear on the form.</source>
        <translation>L’adresse électronique ou postale de votre service, telle qu’elle doit figurer sur la fiche.</translation>
    </message>
    <message>
        <source>What you prepare</source>
        <translation>Ce que vous préparez</translation>
    </message>
    <message>
        <source>For example: the February bulletin. May stay empty.</source>
        <translation>Par exemple&#xa0;: le bulletin de février. Facultatif.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Fiches</translation>
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
    <name>CalendarChoices</name>
    <message>
        <source>Read these days</source>
        <translation>Lire ces jours</translation>
    </message>
    <message>
        <source>The events become</source>
        <translation>Les événements deviennent</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>The territory&apos;s calendar</source>
        <translation>Le calendrier du territoire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>As the members ({region})</source>
        <translation>Comme les membres ({region})</translation>
    </message>
    <message>
        <source>School zone</source>
        <translation>Zone scolaire</translation>
    </message>
    <message>
        <source>Corsica and overseas follow their rector&apos;s calendar: type their holidays in, or import a calendar file.</source>
        <translation>La Corse et l’outre-mer suivent le calendrier de leur recteur&#xa0;: saisissez leurs vacances, ou importez un fichier de calendrier.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Themes of the marronniers</source>
        <translation>Thèmes des marronniers</translation>
    </message>
    <message>
        <source>None ticked: all of them. Two marronniers at most are suggested each month, the others are one click away.</source>
        <translation>Aucun coché&#xa0;: tous. Deux marronniers au plus sont proposés par mois, les autres restent à un clic.</translation>
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
    <name>CallFields</name>
    <message>
        <source>Call for projects</source>
        <translation>Appel à projets</translation>
    </message>
    <message>
        <source>This content is</source>
        <translation>Ce contenu est</translation>
    </message>
    <message>
        <source>Closing date</source>
        <translation>Date de clôture</translation>
    </message>
    <message>
        <source>The last day on which a file may be handed in.</source>
        <translation>Le dernier jour où un dossier peut être déposé.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Days before the closing, for example 30, 7, 1. Saving then offers to plan them.</source>
        <translation>Nombre de jours avant la clôture, par exemple 30, 7, 1. L’enregistrement propose ensuite de les prévoir.</translation>
    </message>
    <message>
        <source>To be relayed to</source>
        <translation>À relayer auprès de</translation>
    </message>
    <message>
        <source>Those concerned: municipalities, associations, farmers… without the name or address of a person.</source>
        <translation>Les structures concernées&#xa0;: communes, associations, agriculteurs… sans nom ni adresse de personne.</translation>
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
    <name>ComingCard</name>
    <message>
        <source>Coming next</source>
        <translation>À venir</translation>
    </message>
    <message numerus="yes">
        <source>%n imported publication(s) resemble planned contents</source>
        <translation>
            <numerusform>%n publication importée ressemble à un contenu prévu</numerusform>
            <numerusform>%n publications importées ressemblent à des contenus prévus</numerusform>
        </translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>{kind}, to confirm</source>
        <translation>{kind}, à confirmer</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Prévoir…</translation>
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
    <name>CompareCard</name>
    <message>
        <source>This period and a year before</source>
        <translation>La période et un an plus tôt</translation>
    </message>
    <message>
        <source>Publications a week, over the days known both times.</source>
        <translation>Publications par semaine, sur les jours connus les deux fois.</translation>
    </message>
    <message>
        <source>Election compared</source>
        <translation>Scrutin comparé</translation>
    </message>
    <message>
        <source>Publications a week, by account</source>
        <translation>Publications par semaine, par compte</translation>
    </message>
    <message>
        <source>Rhythm by account, this period and a year before</source>
        <translation>Rythme par compte, dans la période et un an plus tôt</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Aucun compte pour l’instant</translation>
    </message>
    <message>
        <source>Add your accounts, then import their files: their rhythm will be compared.</source>
        <translation>Ajoutez vos comptes, puis importez leurs fichiers&#xa0;: leur rythme sera comparé.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>The « dossier d’antériorité » keeps the rhythm and the formats of both years, week by week, with the openings of accounts and what is to be checked.</source>
        <translation>Le dossier d’antériorité conserve le rythme et les formats des deux années, semaine par semaine, avec les ouvertures de comptes et les points à vérifier.</translation>
    </message>
    <message>
        <source>Write the PDF…</source>
        <translation>Établir le PDF…</translation>
    </message>
    <message>
        <source>Write the CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>The table is written: {path}</source>
        <translation>Le tableau est enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>antecedence file {day}</source>
        <translation>dossier d’antériorité {day}</translation>
    </message>
    <message>
        <source>The period {now} beside the period {before}.</source>
        <translation>La période {now}, comparée à la période {before}.</translation>
    </message>
    <message>
        <source>It has not begun and nothing is planned in it yet.</source>
        <translation>Elle n’est pas commencée et rien n’y est encore planifié.</translation>
    </message>
    <message>
        <source>Published until {day}.</source>
        <translation>Publications jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Published until yesterday, then planned until {day}; empty weeks do not count.</source>
        <translation>Publié jusqu’à hier, puis planifié jusqu’au {day}&#x202f;; les semaines encore vides ne comptent pas.</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Un an plus tôt</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Days known both times</source>
        <translation>Jours connus les deux fois</translation>
    </message>
    <message numerus="yes">
        <source>%Ln publication(s) over the days compared</source>
        <translation>
            <numerusform>%Ln publication sur les jours comparés</numerusform>
            <numerusform>%Ln publications sur les jours comparés</numerusform>
        </translation>
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
        <source>Save « {title} »</source>
        <translation>Enregistrer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Save first with another status, then press P: « Publish by hand » asks where and when.</source>
        <translation>Enregistrez d’abord avec un autre état, puis appuyez sur P&#xa0;: «&#xa0;Publier&#xa0;» demande où et quand.</translation>
    </message>
    <message>
        <source>Plan them</source>
        <translation>Les prévoir</translation>
    </message>
    <message>
        <source>Accounts and texts</source>
        <translation>Comptes et textes</translation>
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
        <source>Good to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Preparation and note</source>
        <translation>Préparation et note</translation>
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
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>Approved on {day}</source>
        <translation>Validé le {day}</translation>
    </message>
    <message>
        <source>Approved by {name} on {day}</source>
        <translation>Validé par {name} le {day}</translation>
    </message>
    <message>
        <source>Submitted for approval on {day}</source>
        <translation>Soumis à validation le {day}</translation>
    </message>
    <message>
        <source>A text or an image changed since the approval.</source>
        <translation>Un texte ou une image a changé depuis la validation.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time to make it</source>
        <translation>Temps de réalisation</translation>
    </message>
    <message>
        <source>Empty, it is the usual time for this format and this number of accounts.</source>
        <translation>Vide, c’est le temps habituel pour ce format et ce nombre de comptes.</translation>
    </message>
    <message>
        <source>Never published: for you and who validates.</source>
        <translation>Jamais publiée&#xa0;: pour vous et pour qui valide.</translation>
    </message>
    <message>
        <source>Images and mentions</source>
        <translation>Images et mentions</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Image credit</source>
        <translation>Crédit de l’image</translation>
    </message>
    <message>
        <source>Consent of the people shown</source>
        <translation>Accord des personnes visibles</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Funder’s mention</source>
        <translation>Mention du financeur</translation>
    </message>
    <message>
        <source>Copying a text adds it at the end, unless the text holds it already.</source>
        <translation>Ajoutée à la fin du texte copié, sauf s’il la contient déjà.</translation>
    </message>
    <message>
        <source>For whom, why, from whom</source>
        <translation>Pour qui, pourquoi, d’après qui</translation>
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
        <source>Contributor</source>
        <translation>Contributeur</translation>
    </message>
    <message>
        <source>The municipality or the partner that gave the subject.</source>
        <translation>La commune ou le partenaire qui a donné le sujet.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Timeless content</source>
        <translation>Contenu intemporel</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Keep it in stock, to serve again</source>
        <translation>Le garder en stock, pour le reprendre</translation>
    </message>
    <message>
        <source>Wait before it serves again</source>
        <translation>Délai avant de le reprendre</translation>
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
    <name>CostsCard</name>
    <message>
        <source>What each account takes</source>
        <translation>Ce que chaque compte demande</translation>
    </message>
    <message>
        <source>The time of a content is shared equally between its accounts. Closing one frees less: what stays on another account has still to be made.</source>
        <translation>Le temps d’un contenu est partagé à parts égales entre ses comptes. En fermer un libère moins&#xa0;: ce qui reste sur un autre compte est toujours à faire.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln compte</numerusform>
            <numerusform>%Ln comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Contents per week</source>
        <translation>Contenus par semaine</translation>
    </message>
    <message>
        <source>Time per week</source>
        <translation>Temps par semaine</translation>
    </message>
    <message>
        <source>Freed if closed</source>
        <translation>Libéré si fermé</translation>
    </message>
</context>
<context>
    <name>CountedText</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n&#xa0;caractère</numerusform>
            <numerusform>%n&#xa0;caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than advised</source>
        <translation>
            <numerusform>%n de plus que conseillé</numerusform>
            <numerusform>%n de plus que conseillé</numerusform>
        </translation>
    </message>
    <message>
        <source>{most} advised at most</source>
        <translation>{most} conseillés au plus</translation>
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
    <name>DayBox</name>
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
</context>
<context>
    <name>DayCell</name>
    <message numerus="yes">
        <source>%n more mark(s) of the year</source>
        <translation>
            <numerusform>%n autre repère</numerusform>
            <numerusform>%n autres repères</numerusform>
        </translation>
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
    <name>DayColumn</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n more</source>
        <translation>
            <numerusform>{day}&#xa0;: %n autre</numerusform>
            <numerusform>{day}&#xa0;: %n autres</numerusform>
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
    <name>EffortDialog</name>
    <message>
        <source>Hours and durations</source>
        <translation>Heures et durées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Usual durations</source>
        <translation>Durées habituelles</translation>
    </message>
    <message>
        <source>hours per week</source>
        <translation>heures par semaine</translation>
    </message>
    <message>
        <source>The time that there is</source>
        <translation>Le temps disponible</translation>
    </message>
    <message>
        <source>Available time</source>
        <translation>Temps disponible</translation>
    </message>
    <message>
        <source>All the people who work on it together. Absences and public holidays reduce it, a fifth for each working day.</source>
        <translation>Toutes les personnes qui y travaillent, ensemble. Les absences et les jours fériés le réduisent d’un cinquième par jour ouvré.</translation>
    </message>
    <message>
        <source>The time that a content takes</source>
        <translation>Le temps que prend un contenu</translation>
    </message>
    <message>
        <source>Each other account</source>
        <translation>Chaque autre compte</translation>
    </message>
    <message>
        <source>What adapting the content for one more account adds.</source>
        <translation>Ce qu’ajoute l’adaptation du contenu à un compte de plus.</translation>
    </message>
    <message>
        <source>Writing, pictures, approval and publication together. The usual durations are our estimates: correct them after a few contents. A content can also have its own.</source>
        <translation>Rédaction, visuels, validation et mise en ligne compris. Les durées habituelles sont nos estimations&#xa0;: corrigez-les après quelques contenus. Un contenu peut aussi avoir la sienne.</translation>
    </message>
    <message>
        <source>minutes (usually {count})</source>
        <translation>minutes (d’habitude {count})</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Edit this date</source>
        <translation>Modifier cette date</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nouvelle date</translation>
    </message>
    <message>
        <source>These are the dates of {year}.</source>
        <translation>Indiquez ici les dates de {year}.</translation>
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
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Leave it empty for a single day.</source>
        <translation>Laissez vide pour un seul jour.</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>These dates are confirmed</source>
        <translation>Ces dates sont confirmées</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Dates of {year}</source>
        <translation>Dates de {year}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Aucun thème</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>usually {when}</source>
        <translation>habituellement {when}</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Forget these dates</source>
        <translation>Oublier ces dates</translation>
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
    <name>FileRow</name>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation>Monter&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Move down: {name}</source>
        <translation>Descendre&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>Retirer&#xa0;: {name}</translation>
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
    <name>FillDialog</name>
    <message>
        <source>Choose a content for one of the days at least.</source>
        <translation>Choisissez un contenu pour un des jours au moins.</translation>
    </message>
    <message>
        <source>Fill with the stock</source>
        <translation>Remplir avec le stock</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>Leave this day as it is</source>
        <translation>Laisser ce jour tel quel</translation>
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
    <name>Fold</name>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
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
    <name>GapsCard</name>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Silent weeks, then each account against its target.</source>
        <translation>Les semaines silencieuses, puis chaque compte face à son rythme visé.</translation>
    </message>
    <message>
        <source>Contents in stock…</source>
        <translation>Contenus en stock…</translation>
    </message>
    <message>
        <source>No account has a target yet</source>
        <translation>Aucun compte n’a encore de rythme visé</translation>
    </message>
    <message>
        <source>Say how often each account should publish: what it lacks will be told here.</source>
        <translation>Indiquez à quel rythme chaque compte devrait publier&#xa0;: ce qui lui manque sera dit ici.</translation>
    </message>
    <message>
        <source>Give targets</source>
        <translation>Indiquer les rythmes visés</translation>
    </message>
    <message numerus="yes">
        <source>%n silent week(s): {weeks}</source>
        <translation>
            <numerusform>%n&#xa0;semaine silencieuse&#xa0;: {weeks}</numerusform>
            <numerusform>%n&#xa0;semaines silencieuses&#xa0;: {weeks}</numerusform>
        </translation>
    </message>
    <message>
        <source>{account}: {planned} out of {wanted} by {day}</source>
        <translation>{account}&#xa0;: {planned} sur {wanted} d’ici au {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n&#xa0;prévu</numerusform>
            <numerusform>%n&#xa0;prévus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wanted</source>
        <translation>
            <numerusform>%n&#xa0;visé</numerusform>
            <numerusform>%n&#xa0;visés</numerusform>
        </translation>
    </message>
    <message>
        <source>On target</source>
        <translation>Rythme tenu</translation>
    </message>
    <message numerus="yes">
        <source>%n beyond</source>
        <translation>
            <numerusform>%n&#xa0;de plus</numerusform>
            <numerusform>%n&#xa0;de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill with the stock</source>
        <translation>Remplir avec le stock</translation>
    </message>
</context>
<context>
    <name>GatherDialog</name>
    <message>
        <source>Ask the municipalities and partners</source>
        <translation>Solliciter les communes et les partenaires</translation>
    </message>
    <message>
        <source>Send the forms</source>
        <translation>Envoyer les fiches</translation>
    </message>
    <message>
        <source>Take what came back</source>
        <translation>Recevoir les réponses</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Write the forms…</source>
        <translation>Enregistrer les fiches…</translation>
    </message>
    <message numerus="yes">
        <source>Add %n idea(s)</source>
        <translation>
            <numerusform>Ajouter %n idée</numerusform>
            <numerusform>Ajouter %n idées</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
</context>
<context>
    <name>GuardBanner</name>
    <message>
        <source>Its days are hatched: the plan warns, and forbids nothing.</source>
        <translation>Ses jours sont hachurés&#xa0;: le planning prévient, et n’interdit rien.</translation>
    </message>
    <message>
        <source>Pre-election period since {day}: {poll}</source>
        <translation>Période préélectorale depuis le {day}&#xa0;: {poll}</translation>
    </message>
    <message>
        <source>Pre-election period {days}: {poll}</source>
        <translation>Période préélectorale {days}&#xa0;: {poll}</translation>
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
    <message numerus="yes">
        <source>%n hidden by the filters</source>
        <translation>
            <numerusform>%n masquée par les filtres</numerusform>
            <numerusform>%n masquées par les filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s) hidden by the filters: show everything</source>
        <translation>
            <numerusform>%n idée masquée par les filtres&#xa0;: tout afficher</numerusform>
            <numerusform>%n idées masquées par les filtres&#xa0;: tout afficher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagesField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Drop images, a video or a PDF here</source>
        <translation>Déposez ici des images, une vidéo ou un PDF</translation>
    </message>
    <message>
        <source>Only their place is kept: leave the files where they are.</source>
        <translation>Seul leur emplacement est gardé&#xa0;: laissez les fichiers où ils sont.</translation>
    </message>
    <message>
        <source>Choose files: {label}</source>
        <translation>Choisir des fichiers&#xa0;: {label}</translation>
    </message>
    <message>
        <source>Choose images, a video or a PDF</source>
        <translation>Choisir des images, une vidéo ou un PDF</translation>
    </message>
    <message>
        <source>Images, videos and PDF (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.pdf)</source>
        <translation>Images, vidéos et PDF (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.pdf)</translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Keys of the plan</source>
        <translation>Touches du planning</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Go from card to card</source>
        <translation>Aller de carte en carte</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Origine, Fin</translation>
    </message>
    <message>
        <source>Monday, Sunday</source>
        <translation>Lundi, dimanche</translation>
    </message>
    <message>
        <source>Page Up, Down</source>
        <translation>Page préc., suiv.</translation>
    </message>
    <message>
        <source>Month or week before, after</source>
        <translation>Mois ou semaine d’avant, d’après</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open, or plan on an empty day</source>
        <translation>Ouvrir, ou prévoir un jour vide</translation>
    </message>
    <message>
        <source>New content</source>
        <translation>Nouveau contenu</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Move to another day</source>
        <translation>Déplacer à un autre jour</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Marquer comme publié</translation>
    </message>
    <message>
        <source>Relay kit</source>
        <translation>Kit de relais</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+flèches</translation>
    </message>
    <message>
        <source>Carry to another day; in the week, by a quarter of an hour</source>
        <translation>Porter à un autre jour&#x202f;; dans la semaine, d’un quart d’heure</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Maj+flèches</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Sélectionner plusieurs contenus</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>Select one more, or one less</source>
        <translation>Sélectionner un contenu de plus ou de moins</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Month, week, list, workload, year, elections</source>
        <translation>Mois, semaine, liste, charge, année, scrutins</translation>
    </message>
    <message>
        <source>From the calendar to the ideas</source>
        <translation>Du calendrier aux idées</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>In a series</source>
        <translation>Dans une série</translation>
    </message>
    <message>
        <source>Call for projects</source>
        <translation>Appel à projets</translation>
    </message>
    <message>
        <source>Whole legend</source>
        <translation>Toute la légende</translation>
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
    <name>LineColumns</name>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Wished on</source>
        <translation>Souhaité le</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>LoadCard</name>
    <message>
        <source>Say how many hours a week you have: each week will be compared with them.</source>
        <translation>Indiquez vos heures disponibles par semaine&#xa0;: chaque semaine leur sera comparée.</translation>
    </message>
    <message>
        <source>Give the hours</source>
        <translation>Indiquer les heures</translation>
    </message>
    <message>
        <source>Hours and durations…</source>
        <translation>Heures et durées…</translation>
    </message>
    <message>
        <source>Hours planned week by week</source>
        <translation>Heures planifiées, semaine par semaine</translation>
    </message>
    <message>
        <source>The whole ISO weeks, from Monday to Sunday: four behind, twelve ahead.</source>
        <translation>Du lundi au dimanche&#xa0;: les quatre dernières semaines, celle-ci et les douze prochaines.</translation>
    </message>
    <message>
        <source>workload {day}</source>
        <translation>charge {day}</translation>
    </message>
    <message>
        <source>Reading: each bar adds up the time of the contents planned that week, whatever their accounts; abandoned contents are left out. Press a week to see it in the plan.</source>
        <translation>Lecture&#xa0;: chaque barre additionne le temps des contenus planifiés cette semaine-là, quels que soient leurs comptes&#x202f;; les contenus abandonnés n’y sont pas. Cliquez sur une semaine pour la voir dans le planning.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencieuse</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>{week}: {hours}, {contents}</source>
        <translation>{week}&#xa0;: {hours}, {contents}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>En trop</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
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
        <source>Planned minutes</source>
        <translation>Minutes planifiées</translation>
    </message>
    <message>
        <source>Of which spent</source>
        <translation>Dont déjà passées</translation>
    </message>
    <message>
        <source>Available minutes</source>
        <translation>Minutes disponibles</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publications</translation>
    </message>
    <message>
        <source>Days of absence</source>
        <translation>Jours d’absence</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silencieuse</translation>
    </message>
    <message>
        <source>{name} (fictional example)</source>
        <translation>{name} (exemple fictif)</translation>
    </message>
    <message>
        <source>{planned} planned</source>
        <translation>{planned} de planifié</translation>
    </message>
    <message>
        <source>{planned} out of {available}</source>
        <translation>{planned} sur {available}</translation>
    </message>
    <message numerus="yes">
        <source>%n content(s)</source>
        <translation>
            <numerusform>%n&#xa0;contenu</numerusform>
            <numerusform>%n&#xa0;contenus</numerusform>
        </translation>
    </message>
    <message>
        <source>silent week</source>
        <translation>semaine silencieuse</translation>
    </message>
    <message>
        <source>{hours} too much</source>
        <translation>{hours} en trop</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of absence</source>
        <translation>
            <numerusform>%n&#xa0;jour d’absence</numerusform>
            <numerusform>%n&#xa0;jours d’absence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public holiday(s)</source>
        <translation>
            <numerusform>%n&#xa0;jour férié</numerusform>
            <numerusform>%n&#xa0;jours fériés</numerusform>
        </translation>
    </message>
    <message>
        <source>hours planned</source>
        <translation>heures planifiées</translation>
    </message>
    <message>
        <source>beyond the available hours</source>
        <translation>au-delà des heures disponibles</translation>
    </message>
    <message>
        <source>available hours, absences and public holidays taken off</source>
        <translation>heures disponibles, absences et jours fériés déduits</translation>
    </message>
    <message>
        <source>week with nothing planned</source>
        <translation>semaine sans rien de planifié</translation>
    </message>
    <message>
        <source>past week</source>
        <translation>semaine passée</translation>
    </message>
</context>
<context>
    <name>LoadChart</name>
    <message>
        <source>Hours planned week by week</source>
        <translation>Heures planifiées, semaine par semaine</translation>
    </message>
</context>
<context>
    <name>LoadView</name>
    <message>
        <source>Nothing in stock may serve on these dates: put contents in stock first.</source>
        <translation>Rien en stock ne peut servir à ces dates&#xa0;: mettez d’abord des contenus en stock.</translation>
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
    <name>MatchCard</name>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sans texte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>Ce n’est pas elle</translation>
    </message>
</context>
<context>
    <name>MatchesDialog</name>
    <message>
        <source>Compare them</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Link the imported publications</source>
        <translation>Relier les publications importées</translation>
    </message>
    <message>
        <source>Link all</source>
        <translation>Tout relier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Pair set apart</source>
        <translation>Paire écartée</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Relié</translation>
    </message>
    <message>
        <source>Same account, three days apart at most, alike texts: check, then link. A linked content is published.</source>
        <translation>Même compte, trois jours d’écart au plus, textes proches&#xa0;: vérifiez, puis reliez. Un contenu relié est publié.</translation>
    </message>
    <message>
        <source>Nothing to link</source>
        <translation>Rien à relier</translation>
    </message>
    <message>
        <source>No imported publication of the last sixty days looks like a planned content that waits. Import your files, or publish by hand from the plan (P).</source>
        <translation>Aucune publication importée des soixante derniers jours ne ressemble à un contenu prévu qui attend. Importez vos fichiers, ou publiez depuis le planning (P).</translation>
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
    <name>MondayCard</name>
    <message>
        <source>The quarter of an hour of the week</source>
        <translation>Le quart d’heure de la semaine</translation>
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
        <source>%n planned this week</source>
        <translation>
            <numerusform>%n prévu cette semaine</numerusform>
            <numerusform>%n prévus cette semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>environ %n minute</numerusform>
            <numerusform>environ %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Planned this week</source>
        <translation>Prévu cette semaine</translation>
    </message>
    <message>
        <source>Silent accounts</source>
        <translation>Comptes silencieux</translation>
    </message>
    <message>
        <source>History not known</source>
        <translation>Historique non connu</translation>
    </message>
    <message>
        <source>Followers to note</source>
        <translation>Abonnés à relever</translation>
    </message>
    <message>
        <source>Published…</source>
        <translation>Publié…</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Valider…</translation>
    </message>
    <message numerus="yes">
        <source>no publication for %n day(s)</source>
        <translation>
            <numerusform>aucune publication depuis %n jour</numerusform>
            <numerusform>aucune publication depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>la dernière le {day}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Prévoir</translation>
    </message>
    <message>
        <source>not covered since {day}</source>
        <translation>non couvert depuis le {day}</translation>
    </message>
    <message>
        <source>no period covered yet</source>
        <translation>aucune période couverte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>noted on {day}</source>
        <translation>relevé le {day}</translation>
    </message>
    <message>
        <source>never noted</source>
        <translation>jamais relevé</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Noter…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the plan</source>
        <translation>
            <numerusform>et %n autre dans le planning</numerusform>
            <numerusform>et %n autres dans le planning</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick them all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Move to another day: {line}</source>
        <translation>Reporter à un autre jour&#xa0;: {line}</translation>
    </message>
    <message>
        <source>Put away until Monday: {line}</source>
        <translation>C’est vu jusqu’à lundi&#xa0;: {line}</translation>
    </message>
    <message>
        <source>Nothing late, nothing to approve, nothing planned this week.</source>
        <translation>Rien en retard, rien à valider, rien de prévu cette semaine.</translation>
    </message>
    <message>
        <source>All is done for this week. See you on Monday {day}.</source>
        <translation>Tout est fait pour cette semaine. Rendez-vous le lundi {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) put away</source>
        <translation>
            <numerusform>%n ligne cochée</numerusform>
            <numerusform>%n lignes cochées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Les remontrer</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>Nothing special this month.</source>
        <translation>Rien de particulier ce mois-ci.</translation>
    </message>
    <message numerus="yes">
        <source>%n other marronnier(s)</source>
        <translation>
            <numerusform>%n autre marronnier</numerusform>
            <numerusform>%n autres marronniers</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Afficher moins</translation>
    </message>
</context>
<context>
    <name>MonthField</name>
    <message>
        <source>March 2028</source>
        <translation>mars 2028</translation>
    </message>
    <message>
        <source>Type a month such as March 2028 or 03/2028.</source>
        <translation>Saisissez un mois, par exemple mars 2028 ou 03/2028.</translation>
    </message>
    <message>
        <source>Type a month between {first} and {last}.</source>
        <translation>Saisissez un mois entre {first} et {last}.</translation>
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
        <source>Move the selected contents ({count})</source>
        <translation>Déplacer les contenus sélectionnés ({count})</translation>
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
    <name>NoticeLine</name>
    <message>
        <source>Open the content</source>
        <translation>Ouvrir le contenu</translation>
    </message>
    <message>
        <source>Open the content: {title}</source>
        <translation>Ouvrir le contenu&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>To be checked</source>
        <translation>Points à vérifier</translation>
    </message>
    <message>
        <source>Nothing is blocked: each line is an invitation to read again.</source>
        <translation>Rien n’est bloqué&#xa0;: chaque ligne invite à relire.</translation>
    </message>
    <message>
        <source>Nothing to check over the covered dates.</source>
        <translation>Aucun point à vérifier sur les dates couvertes.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n autre point</numerusform>
            <numerusform>Afficher %n autres points</numerusform>
        </translation>
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
    <name>OpeningsCard</name>
    <message>
        <source>Every account has its opening date: they are on the « Accounts » page.</source>
        <translation>Tous les comptes ont leur date d’ouverture&#xa0;: elle se corrige dans la page «&#xa0;Comptes&#xa0;».</translation>
    </message>
    <message>
        <source>Opening dates of the accounts</source>
        <translation>Dates d’ouverture des comptes</translation>
    </message>
    <message>
        <source>An account opened during the period is a new form of communication. Type the day on which it was really opened.</source>
        <translation>Un compte ouvert pendant la période est une forme nouvelle de communication. Indiquez le jour où chaque compte a réellement été ouvert.</translation>
    </message>
    <message>
        <source>No publication is known.</source>
        <translation>Aucune publication connue.</translation>
    </message>
    <message>
        <source>First known publication: {day}.</source>
        <translation>Première publication connue&#xa0;: {day}.</translation>
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
    <name>OverlayMenu</name>
    <message>
        <source>Marks of the year</source>
        <translation>Repères de l’année</translation>
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
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n content(s)</source>
        <translation>
            <numerusform>%n&#xa0;contenu</numerusform>
            <numerusform>%n&#xa0;contenus</numerusform>
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
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
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
    <name>PlanActs</name>
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
    <name>PlanCard</name>
    <message>
        <source>selected</source>
        <translation>sélectionné</translation>
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
    <name>PlanExport</name>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Classeurs (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Agendas (*.ics)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Données (*.json)</translation>
    </message>
    <message>
        <source>plan {period}</source>
        <translation>planning {period}</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exporter le planning</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Workbook (Excel, LibreOffice)</source>
        <translation>Classeur (Excel, LibreOffice)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Calendar (Outlook, Thunderbird…)</source>
        <translation>Agenda (Outlook, Thunderbird…)</translation>
    </message>
    <message>
        <source>Data for a program (JSON)</source>
        <translation>Données pour un logiciel (JSON)</translation>
    </message>
    <message>
        <source>15 minutes before</source>
        <translation>15 minutes avant</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>La veille</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Aucun rappel</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>All of them when none is ticked.</source>
        <translation>Tous, si vous n’en cochez aucun.</translation>
    </message>
    <message>
        <source>Undated ideas</source>
        <translation>Idées sans date</translation>
    </message>
    <message>
        <source>Export them too</source>
        <translation>Les exporter aussi</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>A content without a time reminds at 9:00, as a closing date does.</source>
        <translation>Un contenu sans heure se rappelle à 9 h, comme une date de clôture.</translation>
    </message>
    <message>
        <source>Length in the calendar</source>
        <translation>Durée dans l’agenda</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Dates du territoire</translation>
    </message>
    <message>
        <source>With key dates and absences</source>
        <translation>Avec les temps forts et les absences</translation>
    </message>
    <message>
        <source>Opened again later, the calendar updates the same events: it never doubles them.</source>
        <translation>Ouvert de nouveau plus tard, l’agenda met à jour les mêmes événements&#xa0;: il ne les double jamais.</translation>
    </message>
    <message>
        <source>{count} months from {month}</source>
        <translation>{count} mois à partir de {month}</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Tout le planning</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>complet</translation>
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
        <source>Objective: all</source>
        <translation>Objectif&#xa0;: tous</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>État&#xa0;: tous</translation>
    </message>
    <message>
        <source>Origin: all</source>
        <translation>Origine&#xa0;: toutes</translation>
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
        <source>Filter by objective</source>
        <translation>Filtrer par objectif</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrer par état</translation>
    </message>
    <message>
        <source>Filter by origin</source>
        <translation>Filtrer par origine</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message numerus="yes">
        <source>Filters (%n)</source>
        <translation>
            <numerusform>Filtres (%n)</numerusform>
            <numerusform>Filtres (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filters</source>
        <translation>
            <numerusform>%n masqué par les filtres</numerusform>
            <numerusform>%n masqués par les filtres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanImport</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>What each line becomes</source>
        <translation>Ce que devient chaque ligne</translation>
    </message>
    <message>
        <source>undated idea</source>
        <translation>idée sans date</translation>
    </message>
</context>
<context>
    <name>PlanImportDialog</name>
    <message>
        <source>Import into the plan</source>
        <translation>Importer dans le planning</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Drop a calendar or a spreadsheet here</source>
        <translation>Déposez ici un agenda ou un tableau</translation>
    </message>
    <message>
        <source>Calendar: .ics, from Outlook, Thunderbird, Google or the school calendar. Spreadsheet: CSV, XLSX or ODS, its columns named on one line.</source>
        <translation>Agenda&#xa0;: .ics, d’Outlook, de Thunderbird, de Google ou du calendrier scolaire. Tableau&#xa0;: CSV, XLSX ou ODS, avec une ligne de titres de colonnes.</translation>
    </message>
    <message>
        <source>Update what is already there</source>
        <translation>Mettre à jour ce qui est déjà là</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what each line becomes.</source>
        <translation>Rien n’est enregistré avant que vous ayez vu ce que devient chaque ligne.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a calendar or a spreadsheet</source>
        <translation>Choisir un agenda ou un tableau</translation>
    </message>
    <message>
        <source>Calendars and spreadsheets (*.ics *.csv *.xlsx *.xls *.ods *.zip);;All (*)</source>
        <translation>Agendas et tableaux (*.ics *.csv *.xlsx *.xls *.ods *.zip);;Tous (*)</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Lecture de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n à mettre à jour</numerusform>
            <numerusform>%n à mettre à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on other days</source>
        <translation>
            <numerusform>%n à d’autres dates</numerusform>
            <numerusform>%n à d’autres dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n line(s)</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>Le compte rendu est écrit&#xa0;: {path}</translation>
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
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation>Répéter…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Valider…</translation>
    </message>
    <message>
        <source>Relay kit…</source>
        <translation>Kit de relais…</translation>
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
    <name>PlanMore</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Keys of the plan…</source>
        <translation>Touches du planning…</translation>
    </message>
</context>
<context>
    <name>PlanOut</name>
    <message>
        <source>Writing the file</source>
        <translation>Écriture du fichier</translation>
    </message>
    <message>
        <source>The file is written: {path}</source>
        <translation>Le fichier est écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>PlanOverlays</name>
    <message>
        <source>(to be confirmed)</source>
        <translation>(à confirmer)</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
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
        <source>See the elections</source>
        <translation>Voir les scrutins</translation>
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
</context>
<context>
    <name>PlanParts</name>
    <message>
        <source>Workload</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Scrutins</translation>
    </message>
    <message>
        <source>Export the plan…</source>
        <translation>Exporter le planning…</translation>
    </message>
    <message>
        <source>Import a calendar or a spreadsheet…</source>
        <translation>Importer un calendrier ou un tableur…</translation>
    </message>
    <message>
        <source>Print the month…</source>
        <translation>Imprimer le mois…</translation>
    </message>
    <message>
        <source>Ask the municipalities and partners…</source>
        <translation>Solliciter les communes et les partenaires…</translation>
    </message>
    <message>
        <source>Duplicate the month as a skeleton…</source>
        <translation>Dupliquer la trame du mois…</translation>
    </message>
    <message>
        <source>Timeless contents in stock…</source>
        <translation>Contenus intemporels en stock…</translation>
    </message>
    <message>
        <source>Link the imported publications…</source>
        <translation>Rapprocher les publications importées…</translation>
    </message>
</context>
<context>
    <name>PlanPrint</name>
    <message>
        <source>plan {month}</source>
        <translation>planning {month}</translation>
    </message>
    <message>
        <source>approval {month}</source>
        <translation>bordereau de validation {month}</translation>
    </message>
    <message>
        <source>Print the month</source>
        <translation>Imprimer le mois</translation>
    </message>
    <message>
        <source>Write the PDF…</source>
        <translation>Écrire le PDF…</translation>
    </message>
    <message>
        <source>Wall calendar</source>
        <translation>Calendrier mural</translation>
    </message>
    <message>
        <source>Approval sheet to sign, with the texts</source>
        <translation>Bordereau de validation à signer, avec les textes</translation>
    </message>
    <message>
        <source>Those to approve</source>
        <translation>Ceux à valider</translation>
    </message>
    <message>
        <source>All those not published yet</source>
        <translation>Tous ceux qui ne sont pas encore publiés</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation>Vacances scolaires</translation>
    </message>
    <message>
        <source>Yearly subjects</source>
        <translation>Marronniers</translation>
    </message>
    <message>
        <source>Own dates and absences</source>
        <translation>Dates du territoire et absences</translation>
    </message>
    <message>
        <source>Pre-election period</source>
        <translation>Période préélectorale</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Landscape. A3 can be read from farther away.</source>
        <translation>Format paysage. L’A3 se lit de plus loin.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenus</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>All of them when none is ticked.</source>
        <translation>Tous, si vous n’en cochez aucun.</translation>
    </message>
    <message>
        <source>Shown on the days</source>
        <translation>Affiché sur les jours</translation>
    </message>
    <message>
        <source>Abandoned contents</source>
        <translation>Contenus abandonnés</translation>
    </message>
    <message>
        <source>Print them, struck through</source>
        <translation>Les imprimer, barrés</translation>
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
        <source>call for projects</source>
        <translation>appel à projets</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>for: {audience}</source>
        <translation>public&#xa0;: {audience}</translation>
    </message>
    <message>
        <source>in a series</source>
        <translation>dans une série</translation>
    </message>
</context>
<context>
    <name>PollDialog</name>
    <message>
        <source>Type the month, or the first round.</source>
        <translation>Indiquez le mois du scrutin, ou son premier tour.</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>Scrutin</translation>
    </message>
    <message>
        <source>New election</source>
        <translation>Nouveau scrutin</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The election is postponed: keep the period from {day}</source>
        <translation>Scrutin reporté&#xa0;: garder le début au {day}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois du scrutin</translation>
    </message>
    <message>
        <source>It follows the first round once this one is known.</source>
        <translation>Il suit la date du premier tour, dès qu’elle est connue.</translation>
    </message>
    <message>
        <source>First round</source>
        <translation>Premier tour</translation>
    </message>
    <message>
        <source>Second round</source>
        <translation>Second tour</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Confirmed by a source that I read</source>
        <translation>Confirmées par une source consultée</translation>
    </message>
    <message>
        <source>Postponement</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Start of the period</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>Leave it empty to count from the first day of the sixth month before.</source>
        <translation>Laissez vide pour compter à partir du premier jour du sixième mois précédent.</translation>
    </message>
    <message>
        <source>What it is to your organisation</source>
        <translation>Ce scrutin et votre structure</translation>
    </message>
    <message>
        <source>Where the dates come from</source>
        <translation>Origine des dates</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>As the answers above imply</source>
        <translation>Selon les réponses ci-dessus</translation>
    </message>
    <message>
        <source>Always show the period</source>
        <translation>Toujours signaler la période</translation>
    </message>
    <message>
        <source>Never show the period</source>
        <translation>Ne jamais signaler la période</translation>
    </message>
    <message>
        <source>Concerned</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Is an elected member of the territory standing?</source>
        <translation>Un élu du territoire est-il candidat&#x202f;?</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Dans le planning</translation>
    </message>
</context>
<context>
    <name>PollRow</name>
    <message>
        <source>To be confirmed</source>
        <translation>Dates à confirmer</translation>
    </message>
    <message>
        <source>Is an elected member of the territory standing?</source>
        <translation>Un élu du territoire est-il candidat&#x202f;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete the election</source>
        <translation>Supprimer le scrutin</translation>
    </message>
    <message>
        <source>Take back what is bundled</source>
        <translation>Revenir à la fiche d’origine</translation>
    </message>
    <message>
        <source>{dates}. Period {period}.</source>
        <translation>{dates}. Période {period}.</translation>
    </message>
    <message>
        <source>{month}, rounds to be confirmed</source>
        <translation>{month}, tours à confirmer</translation>
    </message>
    <message>
        <source>Hatched in the plan</source>
        <translation>Période signalée</translation>
    </message>
    <message>
        <source>Awaiting your answer</source>
        <translation>Réponse attendue</translation>
    </message>
    <message>
        <source>Not hatched</source>
        <translation>Période non signalée</translation>
    </message>
    <message>
        <source>Checked on {day}.</source>
        <translation>Vérifié le {day}.</translation>
    </message>
</context>
<context>
    <name>PollsCard</name>
    <message>
        <source>Elections</source>
        <translation>Scrutins</translation>
    </message>
    <message>
        <source>The months are known before the rounds: check each date, and answer the question.</source>
        <translation>Les mois sont connus avant les tours&#xa0;: vérifiez chaque date et répondez à la question.</translation>
    </message>
    <message>
        <source>Add an election…</source>
        <translation>Ajouter un scrutin…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n past election(s)</source>
        <translation>
            <numerusform>Afficher %n scrutin passé</numerusform>
            <numerusform>Afficher %n scrutins passés</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the past elections</source>
        <translation>Masquer les scrutins passés</translation>
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
        <source>Publish « {title} »</source>
        <translation>Publier «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Say on which day it appeared.</source>
        <translation>Indiquez le jour de publication.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{account}, published</source>
        <translation>{account}, publié</translation>
    </message>
    <message>
        <source>Published on {network}. Next account.</source>
        <translation>Publié sur {network}. Compte suivant.</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Marquer comme publié</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>1. Copy and publish</source>
        <translation>1. Copier et publier</translation>
    </message>
    <message>
        <source>2. Before you publish</source>
        <translation>2. À vérifier avant</translation>
    </message>
    <message>
        <source>3. Once it has appeared</source>
        <translation>3. Une fois publié</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Texte copié</translation>
    </message>
    <message>
        <source>Copy the alternative text</source>
        <translation>Copier le texte alternatif</translation>
    </message>
    <message>
        <source>Alternative text copied</source>
        <translation>Texte alternatif copié</translation>
    </message>
    <message>
        <source>No text was written.</source>
        <translation>Aucun texte n’est rédigé.</translation>
    </message>
    <message>
        <source>What will be published</source>
        <translation>Ce qui sera publié</translation>
    </message>
    <message>
        <source>Open {network}</source>
        <translation>Ouvrir {network}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Copy its place</source>
        <translation>Copier l’emplacement</translation>
    </message>
    <message>
        <source>Place copied</source>
        <translation>Emplacement copié</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>This folder cannot be found: has it been moved?</source>
        <translation>Ce dossier est introuvable&#xa0;: a-t-il été déplacé&#x202f;?</translation>
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
    <name>RateBars</name>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>period</source>
        <translation>période</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>un an plus tôt</translation>
    </message>
    <message>
        <source>{name}: not covered.</source>
        <translation>{name}&#xa0;: non couvert.</translation>
    </message>
    <message>
        <source>{name}: {now} a week, {before} a year before.</source>
        <translation>{name}&#xa0;: {now} par semaine, {before} un an plus tôt.</translation>
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
        <source>Add a reading: {account}</source>
        <translation>Ajouter un relevé&#xa0;: {account}</translation>
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
    <name>RelayDialog</name>
    <message>
        <source>The kit is written: {path}</source>
        <translation>Le kit est écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Relay kit for « {title} »</source>
        <translation>Kit de relais de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Write the kit…</source>
        <translation>Écrire le kit…</translation>
    </message>
    <message>
        <source>For Facebook</source>
        <translation>Pour Facebook</translation>
    </message>
    <message>
        <source>For PanneauPocket, IntraMuros…</source>
        <translation>Pour PanneauPocket, IntraMuros…</translation>
    </message>
    <message>
        <source>The first line is the title. The advised length is ours: check what the municipalities’ application takes.</source>
        <translation>La première ligne est le titre. La longueur conseillée est la nôtre&#xa0;: vérifiez ce qu’accepte l’application des communes.</translation>
    </message>
    <message>
        <source>For the municipal bulletin</source>
        <translation>Pour le bulletin municipal</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>E-mail to send with it</source>
        <translation>Courriel d’accompagnement</translation>
    </message>
    <message>
        <source>Texts to copy</source>
        <translation>Textes à copier</translation>
    </message>
    <message>
        <source>Drawn from what you wrote, sentence by sentence: correct them before writing the kit. A text left empty makes no file.</source>
        <translation>Tirés de ce que vous avez écrit, phrase par phrase&#xa0;: corrigez-les avant d’écrire le kit. Un texte laissé vide ne donne pas de fichier.</translation>
    </message>
    <message>
        <source>What goes with them</source>
        <translation>Ce qui les accompagne</translation>
    </message>
    <message>
        <source>The kit</source>
        <translation>Le kit</translation>
    </message>
    <message>
        <source>A ZIP file, to join to an e-mail</source>
        <translation>Un fichier ZIP, à joindre à un courriel</translation>
    </message>
    <message>
        <source>A folder, for a shared drive</source>
        <translation>Un dossier, pour un espace partagé</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>To be relayed to: {people}.</source>
        <translation>À relayer auprès de&#xa0;: {people}.</translation>
    </message>
    <message>
        <source>A kit was already written on {day}.</source>
        <translation>Un kit a déjà été écrit le {day}.</translation>
    </message>
    <message>
        <source>%n thing(s) to look at first</source>
        <translation>%n point à vérifier avant l’envoi</translation>
    </message>
    <message>
        <source>Where to write the kit</source>
        <translation>Où écrire le kit</translation>
    </message>
    <message>
        <source>Writing the kit</source>
        <translation>Écriture du kit</translation>
    </message>
</context>
<context>
    <name>ReminderDaysField</name>
    <message>
        <source>Type numbers of days, for example 30, 7, 1.</source>
        <translation>Saisissez des nombres de jours, par exemple 30, 7, 1.</translation>
    </message>
    <message>
        <source>A reminder comes at most a year before the closing.</source>
        <translation>Un rappel ne peut précéder la clôture de plus d’un an.</translation>
    </message>
    <message>
        <source>Six reminders at most: beyond, nobody reads them.</source>
        <translation>Six rappels au plus&#xa0;: au-delà, plus personne ne les lit.</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Each content can then be changed alone. The time stays the same all year.</source>
        <translation>Chaque contenu pourra ensuite être modifié seul. L’heure reste la même toute l’année.</translation>
    </message>
    <message>
        <source>Repeat « {title} »</source>
        <translation>Répéter «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Repetition of « {title} »</source>
        <translation>Répétition de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>Repeat by</source>
        <translation>Répéter par</translation>
    </message>
    <message>
        <source>On a date</source>
        <translation>À une date</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>Après un nombre de fois</translation>
    </message>
    <message>
        <source>End of the repetition</source>
        <translation>Fin de la répétition</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Jour du mois</translation>
    </message>
    <message>
        <source>One day out of</source>
        <translation>Un jour sur</translation>
    </message>
    <message>
        <source>One week out of</source>
        <translation>Une semaine sur</translation>
    </message>
    <message>
        <source>One month out of</source>
        <translation>Un mois sur</translation>
    </message>
    <message>
        <source>One year out of</source>
        <translation>Une année sur</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Jours de la semaine</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>Nombre de fois</translation>
    </message>
</context>
<context>
    <name>RepeatQuestions</name>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Appliquer à</translation>
    </message>
    <message>
        <source>Nothing published, abandoned, written or moved by hand is ever deleted.</source>
        <translation>Rien de publié, d’abandonné, d’écrit ou de déplacé à la main n’est supprimé.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Shift by</source>
        <translation>Décaler de</translation>
    </message>
    <message>
        <source>A negative number brings the contents forward. Times stay.</source>
        <translation>Un nombre négatif avance les contenus. Les heures ne changent pas.</translation>
    </message>
    <message>
        <source>Repetition in force</source>
        <translation>Répétition actuelle</translation>
    </message>
    <message numerus="yes">
        <source>Stop it after this content: delete the %n following one(s)</source>
        <translation>
            <numerusform>L’arrêter après ce contenu&#xa0;: supprimer le %n suivant</numerusform>
            <numerusform>L’arrêter après ce contenu&#xa0;: supprimer les %n suivants</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the days</source>
        <translation>Changer les jours</translation>
    </message>
    <message>
        <source>Shift it by a number of days</source>
        <translation>La décaler d’un nombre de jours</translation>
    </message>
    <message numerus="yes">
        <source>This content and the following ones (%n to do)</source>
        <translation>
            <numerusform>Ce contenu et les suivants (%n à faire)</numerusform>
            <numerusform>Ce contenu et les suivants (%n à faire)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole series (%n to do)</source>
        <translation>
            <numerusform>Toute la série (%n à faire)</numerusform>
            <numerusform>Toute la série (%n à faire)</numerusform>
        </translation>
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
    <name>ReturnsPanel</name>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Drop the forms that came back here</source>
        <translation>Déposez ici les fiches reçues</translation>
    </message>
    <message>
        <source>Spreadsheets (XLSX, ODS, CSV), several at once if you like.</source>
        <translation>Tableaux (XLSX, ODS, CSV), plusieurs à la fois si vous voulez.</translation>
    </message>
    <message>
        <source>Subjects that came back</source>
        <translation>Sujets reçus</translation>
    </message>
    <message>
        <source>No form read yet</source>
        <translation>Aucune fiche lue pour l’instant</translation>
    </message>
    <message>
        <source>Nothing is added before you have seen each line here.</source>
        <translation>Rien n’est ajouté avant que vous ayez vu chaque ligne ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;ligne</numerusform>
            <numerusform>%Ln&#xa0;lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the forms that came back</source>
        <translation>Choisir les fiches reçues</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the forms</source>
        <translation>Lecture des fiches</translation>
    </message>
    <message>
        <source>Sender, where none is told</source>
        <translation>Expéditeur, s’il manque</translation>
    </message>
    <message>
        <source>The municipality or the partner, not a person.</source>
        <translation>La commune ou le partenaire, pas une personne.</translation>
    </message>
    <message>
        <source>Wished dates</source>
        <translation>Dates souhaitées</translation>
    </message>
    <message>
        <source>Plan on the day that was wished</source>
        <translation>Prévoir au jour souhaité</translation>
    </message>
    <message>
        <source>Otherwise they wait among the ideas, the wish in their brief.</source>
        <translation>Sinon, les sujets attendent parmi les idées, le souhait dans leur descriptif.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Take telephones and e-mails out of the texts</source>
        <translation>Retirer téléphones et courriels des textes</translation>
    </message>
    <message>
        <source>The service to call back is never read. Untick only for public numbers to be published.</source>
        <translation>Le service à recontacter n’est jamais lu. Ne décochez que pour des numéros publics, à publier.</translation>
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
    <name>ScopeDialog</name>
    <message>
        <source>This content only</source>
        <translation>Ce contenu seulement</translation>
    </message>
    <message>
        <source>This content and the following ones</source>
        <translation>Ce contenu et les suivants</translation>
    </message>
    <message>
        <source>The whole series</source>
        <translation>Toute la série</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Appliquer à</translation>
    </message>
    <message>
        <source>Published or abandoned contents never change, and what you changed on one content stays its own.</source>
        <translation>Les contenus publiés ou abandonnés ne changent jamais, et ce que vous avez changé sur un contenu lui reste propre.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
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
    <name>SheetFollower</name>
    <message>
        <source>usual: {minutes}</source>
        <translation>habituel&#xa0;: {minutes}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédit</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>en stock</translation>
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
    <name>SkeletonDialog</name>
    <message>
        <source>Month to fill</source>
        <translation>Mois à remplir</translation>
    </message>
    <message>
        <source>Titles, pillars, audiences, accounts, formats and hours are copied on the same weekdays (second Tuesday to second Tuesday); texts and images are left out.</source>
        <translation>Les titres, rubriques, publics, comptes, formats et heures sont copiés aux mêmes jours de la semaine (du deuxième mardi au deuxième mardi)&#x202f;; les textes et les images ne le sont pas.</translation>
    </message>
    <message>
        <source>Copy also the contents that already repeat ({count})</source>
        <translation>Copier aussi les contenus répétés ({count})</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Séries</translation>
    </message>
    <message>
        <source>Duplicate {month} as a skeleton</source>
        <translation>Dupliquer la trame du mois&#xa0;: {month}</translation>
    </message>
    <message>
        <source>Fill the month</source>
        <translation>Remplir le mois</translation>
    </message>
    <message>
        <source>There is nothing to copy that month.</source>
        <translation>Il n’y a rien à copier ce mois-là.</translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <source>Sources, and how far they were checked</source>
        <translation>Sources et état de leur vérification</translation>
    </message>
    <message>
        <source>No text was read again on Légifrance by CM Desk.</source>
        <translation>Aucun texte n’a été relu sur Légifrance par CM Desk.</translation>
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
    <name>StockAddDialog</name>
    <message>
        <source>Put contents in stock</source>
        <translation>Mettre des contenus en stock</translation>
    </message>
    <message>
        <source>Contents of the plan</source>
        <translation>Contenus du planning</translation>
    </message>
    <message>
        <source>No content to put in stock</source>
        <translation>Aucun contenu à mettre en stock</translation>
    </message>
    <message>
        <source>Plan a content first: it can be put in stock as soon as it is written.</source>
        <translation>Planifiez d’abord un contenu&#xa0;: il pourra rejoindre le stock dès qu’il sera rédigé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln contenu</numerusform>
            <numerusform>%Ln contenus</numerusform>
        </translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Delay between two uses</source>
        <translation>Délai entre deux usages</translation>
    </message>
    <message>
        <source>A content that served recently is not offered again before.</source>
        <translation>Un contenu qui vient de servir n’est pas reproposé avant.</translation>
    </message>
    <message>
        <source>Put in stock</source>
        <translation>Mettre en stock</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StockColumns</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>Dernière date</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>now</source>
        <translation>dès maintenant</translation>
    </message>
</context>
<context>
    <name>StockDialog</name>
    <message>
        <source>Contents in stock</source>
        <translation>Contenus en stock</translation>
    </message>
    <message>
        <source>Put contents in stock…</source>
        <translation>Mettre des contenus en stock…</translation>
    </message>
    <message>
        <source>Nothing in stock yet</source>
        <translation>Rien en stock pour l’instant</translation>
    </message>
    <message>
        <source>A timeless content can serve again: a service to present, advice for the season, a frequent question. Put some in stock for the weeks without a subject.</source>
        <translation>Un contenu intemporel peut resservir&#xa0;: un service à présenter, un conseil de saison, une question fréquente. Mettez-en quelques-uns de côté pour les semaines sans sujet.</translation>
    </message>
    <message>
        <source>Put contents in stock</source>
        <translation>Mettre des contenus en stock</translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s)</source>
        <translation>
            <numerusform>%Ln contenu</numerusform>
            <numerusform>%Ln contenus</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan it again…</source>
        <translation>Replanifier…</translation>
    </message>
    <message>
        <source>Delay…</source>
        <translation>Délai…</translation>
    </message>
    <message>
        <source>Take out of the stock</source>
        <translation>Retirer du stock</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was made of a content in stock is a new content: the one in stock stays, and rests for its delay before it is offered again.</source>
        <translation>Replanifier crée un nouveau contenu&#xa0;: celui du stock y reste, et n’est reproposé qu’après son délai.</translation>
    </message>
    <message>
        <source>Your usual day, in the next week with nothing planned.</source>
        <translation>Votre jour habituel, dans la prochaine semaine sans rien de planifié.</translation>
    </message>
    <message>
        <source>The first day on which it has rested long enough.</source>
        <translation>Le premier jour où son délai est écoulé.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Plan « {title} » again</source>
        <translation>Replanifier «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Usually {count} days. With 0, it may serve at any time.</source>
        <translation>D’habitude {count}&#xa0;jours. Avec 0, il peut servir à tout moment.</translation>
    </message>
    <message>
        <source>Delay between two uses</source>
        <translation>Délai entre deux usages</translation>
    </message>
    <message>
        <source>Delay of « {title} »</source>
        <translation>Délai de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
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
    <message>
        <source>Already used (Alt+Down)</source>
        <translation>Déjà utilisé (Alt+Bas)</translation>
    </message>
    <message>
        <source>Already used: {label}</source>
        <translation>Déjà utilisé&#xa0;: {label}</translation>
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
    <name>TableChoices</name>
    <message>
        <source>Column {number}</source>
        <translation>Colonne {number}</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>As they seem to be</source>
        <translation>Comme elles semblent l’être</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Ce que contiennent les colonnes</translation>
    </message>
    <message>
        <source>Your choice will be kept for the next tables that have them.</source>
        <translation>Votre choix sera retenu pour les prochains tableaux qui ont ces colonnes.</translation>
    </message>
    <message>
        <source>Dates written</source>
        <translation>Dates écrites</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Autres colonnes</translation>
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
        <source>Remarks for {account}</source>
        <translation>Remarques pour {account}</translation>
    </message>
    <message>
        <source>Start from the text of {account}</source>
        <translation>Partir du texte de {account}</translation>
    </message>
    <message>
        <source>Alternative text of the image</source>
        <translation>Texte alternatif de l’image</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>{planned} planned</source>
        <translation>{planned} prévues</translation>
    </message>
    <message>
        <source>{planned} planned out of {available}</source>
        <translation>{planned} prévues sur {available}</translation>
    </message>
    <message>
        <source>({over} too much)</source>
        <translation>({over} de trop)</translation>
    </message>
    <message>
        <source>– nothing is planned</source>
        <translation>– rien n’est prévu</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Previous week</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>Week {number}, {days}</source>
        <translation>Semaine {number}, {days}</translation>
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
    <name>WordsCard</name>
    <message>
        <source>Take the first list back</source>
        <translation>Reprendre la liste d’origine</translation>
    </message>
    <message>
        <source>Words to read again</source>
        <translation>Mots à relire</translation>
    </message>
    <message>
        <source>Looked for in the title, the brief and the texts of the contents planned in the period, whatever their accents, capitals and plural.</source>
        <translation>Recherchés dans le titre, la consigne et les textes des contenus planifiés dans la période, sans tenir compte des accents, des majuscules ni du pluriel.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>One a line. A star stands for any ending: « réussi* » finds « réussite » and « réussir ».</source>
        <translation>Un par ligne. L’astérisque remplace n’importe quelle fin&#xa0;: «&#xa0;réussi*&#xa0;» trouve «&#xa0;réussite&#xa0;» et «&#xa0;réussir&#xa0;».</translation>
    </message>
</context>
<context>
    <name>YearLegend</name>
    <message>
        <source>Arrows: go round · Enter: open · N: plan a content · C: confirm · Del: delete</source>
        <translation>Flèches&#xa0;: parcourir · Entrée&#xa0;: ouvrir · N&#xa0;: prévoir un contenu · C&#xa0;: confirmer · Suppr&#xa0;: supprimer</translation>
    </message>
</context>
<context>
    <name>YearLines</name>
    <message>
        <source>all month</source>
        <translation>tout le mois</translation>
    </message>
    <message>
        <source>to be dated: {usual}</source>
        <translation>à dater&#xa0;: {usual}</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>YearMenu</name>
    <message>
        <source>Plan a content</source>
        <translation>Prévoir un contenu</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Confirm these dates</source>
        <translation>Confirmer ces dates</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Dates of that year…</source>
        <translation>Dates de cette année-là…</translation>
    </message>
    <message>
        <source>About this poll…</source>
        <translation>Ce scrutin…</translation>
    </message>
    <message>
        <source>Zone, public holidays and themes…</source>
        <translation>Zone, jours fériés et thèmes…</translation>
    </message>
    <message>
        <source>Forget these dates</source>
        <translation>Oublier ces dates</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>YearRow</name>
    <message>
        <source>Enter opens it, N plans a content.</source>
        <translation>Entrée pour ouvrir, N pour prévoir un contenu.</translation>
    </message>
    <message>
        <source>Plan a content (N)</source>
        <translation>Prévoir un contenu (N)</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>School year</source>
        <translation>Année scolaire</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>Année civile</translation>
    </message>
    <message>
        <source>Kind of year</source>
        <translation>Type d’année</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Année suivante</translation>
    </message>
    <message>
        <source>no school zone</source>
        <translation>zone scolaire non choisie</translation>
    </message>
    <message>
        <source>all themes</source>
        <translation>tous les thèmes</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n thème</numerusform>
            <numerusform>%n thèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>public holidays: {region}</source>
        <translation>jours fériés&#xa0;: {region}</translation>
    </message>
    <message>
        <source>Add school holidays…</source>
        <translation>Ajouter des vacances…</translation>
    </message>
    <message>
        <source>Choose the zone…</source>
        <translation>Choisir la zone…</translation>
    </message>
    <message>
        <source>Choose the school zone to see the school holidays.</source>
        <translation>Choisissez la zone scolaire pour voir les vacances.</translation>
    </message>
    <message>
        <source>Your rector sets the school holidays: add them below, or import the calendar file of your académie.</source>
        <translation>Les vacances scolaires sont fixées par votre recteur&#xa0;: ajoutez-les à la main, ou importez le fichier de calendrier de votre académie.</translation>
    </message>
    <message>
        <source>School holidays before {day} are not kept in CM Desk.</source>
        <translation>CM&#xa0;Desk ne contient pas les vacances scolaires antérieures au {day}.</translation>
    </message>
    <message>
        <source>The school calendar is not published after {day}: no school holiday is shown beyond. Add them once they are known, or import a calendar file.</source>
        <translation>Le calendrier scolaire n’est pas publié après le {day}&#xa0;: aucune période de vacances n’est affichée au-delà. Ajoutez les périodes dès qu’elles sont connues, ou importez un fichier de calendrier.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Add a date…</source>
        <translation>Ajouter une date…</translation>
    </message>
    <message>
        <source>Zone, public holidays, themes…</source>
        <translation>Zone, jours fériés, thèmes…</translation>
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
