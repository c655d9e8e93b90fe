import type { ZH_CN } from './zh-cn.ts'

/** What the command says, in English. */
export const EN: Readonly<Record<keyof typeof ZH_CN, string>> = {
  'account-code': 'one-time code',
  'account-household': 'household',
  'account-login': 'account',
  'account-name': 'name',
  'account-password': 'password',
  'account-phone': 'phone',
  'account-roles': 'roles',
  anchored: 'The audit trail is anchored: {anchor}.',
  'anchored-before': 'Nothing was added to the audit trail since its last anchor: {anchor}.',
  'backed-up':
    '{rows} rows are in {file}, digest {sha256}. The key files are not in it: keep them apart.',
  'backup-file': 'Name the file of the backup: yichi backup FILE, yichi restore FILE.',
  'command-missing': 'No command was given.',
  'command-unknown': 'There is no command "{command}".',
  'command-unknown-near': 'There is no command "{command}". Did you mean {near}?',
  'data-folder-unwritable':
    'The data folder {folder} cannot be written ({code}). Choose another folder, or give this user the right to write there.',
  'database-address':
    'The database address is wrong: expected sqlite:<path>, a path, or postgres://….',
  'database-missing': 'There is no database {database}. Check YICHI_DATA_DIR or --data-dir.',
  'database-newer':
    'This database was last opened by a newer version of Yichi. Start that version, or restore a backup made by this one.',
  'database-not-current': 'The database still has an older structure. Run yichi migrate first.',
  'database-not-empty':
    'The database already holds data; the demonstration county goes into an empty one only. Choose another data folder.',
  'database-unopened':
    'The database {database} cannot be opened ({code}). Check that it is a database of Yichi and can be written.',
  'database-unreachable':
    'The database cannot be reached ({code}). Check its address and that it runs.',
  'deadline-refused': '{message}',
  'deadline-unknown': 'There is no period "{kind}". yichi deadline --list shows them all.',
  'deadline-unknown-near': 'There is no period "{kind}". Did you mean {near}?',
  'document-faults': '{file}: {count} fault(s); nothing was written.',
  'document-more': '{count} more.',
  failed: 'Something unexpected happened: {message}',
  'figures-handed-over': 'moved out',
  'figures-households': 'households',
  'figures-loan': 'loan applied',
  'figures-monetary': 'monetary',
  'figures-paid': 'paid',
  'figures-planned': 'planned',
  'figures-programme': 'programme',
  'figures-raised': 'raised',
  'figures-signed': 'signed',
  'figures-year': '{year} plan',
  'figures-zones': '{households} households in {zones} zones',
  'file-missing': 'There is no file {file}.',
  'file-there': 'There is a file {file} already; nothing was written.',
  'file-unreadable': 'The file {file} cannot be read ({code}).',
  'file-unwritable': 'The file {file} cannot be written ({code}); nothing was written.',
  'key-file': 'The key file {file} cannot be used: {reason}.',
  migrated: 'The database is at this version now; {count} step(s) ran.',
  'migrated-none': 'The database is at this version already; nothing to do.',
  'option-missing': '{option} is missing.',
  'option-needs-value': '{option} needs a value.',
  'option-not-day': '{option} takes a day YYYY-MM-DD that exists, not "{value}".',
  'option-not-integer': '{option} takes a whole number from {min} to {max}, not "{value}".',
  'option-twice': '{option} was given twice.',
  'option-unknown': 'There is no option {option}.',
  'option-value': '{option} takes {expected}, not "{value}".',
  'option-without-value': '{option} takes no value.',
  'period-not-over': '{period} is not over. A bulletin runs to Sunday 24:00; issue it on Monday.',
  'period-unknown': 'There is no week "{period}". Write it like 2017-W20.',
  'port-in-use':
    'Port {port} is in use. Stop the program that holds it, or choose another with --staff-port, --kiosk-port or YICHI_METRICS_PORT.',
  'port-unusable': '{host}:{port} cannot be listened on ({code}). Use --host or another port.',
  'restore-damaged': '{file} is damaged: it is not what was written. Nothing was restored.',
  'restore-database-not-empty':
    'The database already holds data; a backup goes into an empty one only.',
  'restore-not-a-backup': '{file} is no backup of Yichi.',
  'restore-other-version':
    '{file} was made by another version. Restore it with that version, then run yichi migrate.',
  restored: '{rows} rows are back, and all holds.',
  'restored-broken':
    '{rows} rows are back, but {findings} finding(s) stand against them: run yichi verify.',
  'role-without-server': 'Only a PostgreSQL server has roles; leave --role away.',
  'ruler-blocked': '{household}: sheet {sheet} of {net} can no longer be settled by {rulebook}.',
  'ruler-broken': '{findings} findings among {sheets} sheets:',
  'ruler-holds':
    'All {sheets} sheets come out of their rulebooks to the byte; of {groups} groups of equal facts {shared} have several sheets, each with one amount.',
  'ruler-not-pinned':
    '{household}: sheet {sheet} of {net} names {rulebook}, whose text is not what its digest says.',
  'ruler-not-reproduced':
    '{household}: sheet {sheet} holds {net}; {rulebook} gives {recomputed}, or another line.',
  'ruler-unequal': 'Equal facts, different money: {sheets}.',
  'run-unknown': 'There is no job "{job}". By hand you can run: weekly, ruler-audit, anchor.',
  seeded: 'The demonstration county stands: {households} households, {seconds} s.',
  'serve-accounts':
    'One-time passwords made at random for this machine (shown only now, good for 30 days; each is changed at the first sign-in):',
  'serve-kiosk': 'kiosk     {url}',
  'serve-ready': 'Yichi is running, data in {folder}. Press Ctrl-C to stop.',
  'serve-residents': 'Residents (“My file” at the lobby screen; the codes are good for 30 days):',
  'serve-set-up':
    'Nobody has an account yet. Within 24 hours open {url} and set up the three administrators with the one-time code {code}. Tell it to nobody; each start makes another.',
  'serve-staff': 'console   {url}',
  'serve-stopped': 'Yichi has stopped.',
  'setting-wrong': 'A setting is wrong: {message}',
  'settle-cases': '{count} cases · KB',
  'stage-doors': 'accounts',
  'stage-households': 'households',
  'stage-plan': 'plan',
  'stage-publish': 'postings and bulletins',
  'stage-trail': 'audit trail',
  'stage-write': 'writing',
  'standard-input': 'standard input',
  'stdin-twice': 'Only one file can be - (the standard input).',
  'verify-broken':
    '{findings} finding(s) among {events} events, {anchors} anchors, {transactions} bookings and {rows} rows:',
  'verify-sound':
    'All holds: {events} events in one chain, {anchors} anchors, {transactions} bookings, {rows} rows.',
  'verify-stage-chain': 'audit trail',
  'verify-stage-ledger': 'ledger',
  'verify-stage-rows': 'rows',
  'web-build-missing':
    'The web pages are not built ({folder} is missing). Run npm run build first.',
  'weekly-already-issued':
    'The bulletin of {period} was issued before and is unchanged: number {issueNo}, digest {sha256}.',
  'weekly-issued': 'The bulletin of {period} is issued: number {issueNo}, digest {sha256}.',
  'weekly-later-issued':
    'No bulletin for {period}: a later week has its bulletin already, and numbers do not run backwards.',
  'weekly-no-groups': 'No bulletin for {period}: no zone was announced by the end of that week.',
  'weekly-running-elsewhere':
    'Another program is issuing the bulletin of {period}. Look again in a few minutes.',
  'word-extra': '"{word}" is one word too many.',
}
