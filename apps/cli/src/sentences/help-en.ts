import type { HelpPage } from './help-page.ts'

const DATABASE = `
  --data-dir FOLDER   where the data lives, data by default (or YICHI_DATA_DIR)
  --database ADDRESS  sqlite:<path> or postgres://… (or YICHI_DATABASE_URL)`

/** The help in English. */
export const HELP_EN: Readonly<Record<HelpPage, string>> = {
  overview: `
yichi: 一尺, one ruler for everybody

usage  yichi <command> [options]

  settle    compute settlement sheets under a rulebook
  rank      the weekly ranking
  simulate  what another rulebook would change
  deadline  when a legal period ends
  figures   the county's figures
  seed      put the demonstration county into an empty database
  migrate   bring the database to this version
  verify    check trail, anchors, ledger and rows from outside
  backup    write every row into one packed file
  restore   put a backup into an empty database
  run       run a scheduled job by hand
  serve     start the console, the kiosk and the schedule

yichi <command> --help shows the options of a command. Exit codes: 0 done, 1 failed, 2 refused (nothing was written).`,
  settle: `
yichi settle --rulebook R.json --cases C.json [--out FILE] [--lang zh-CN|en]

Settles each case and prints one JSON document. A file named - is the standard input.

  --rulebook FILE     the rulebook
  --cases FILE        {cases:[{id,kind,input}]}
  --out FILE          write to a file, in one step, instead of printing
  --lang LANGUAGE     of names and formulas, zh-CN by default`,
  rank: `
yichi rank --cases C.json [--out FILE]

Ranks by REP-RANK 1.0 and prints one JSON document. Assessments of persons and awards in the same document are left out.

  --cases FILE        {ranking:[{id,input}]}; - is the standard input
  --out FILE          write to a file, in one step, instead of printing`,
  simulate: `
yichi simulate --rulebook A.json --against B.json [--households N] [--seed S] [--out FILE]

Settles made-up households under both rulebooks and prints what B would change: budget, winners, losers, lines.

  --rulebook FILE     the rulebook as it is; - is the standard input
  --against FILE      the one that would come in its place
  --households N      4119 by default
  --seed S            a fixed seed by default; the same seed makes the same households
  --out FILE          write to a file, in one step, instead of printing`,
  deadline: `
yichi deadline --kind KIND --from YYYY-MM-DD [--holidays FILE] [--json]
yichi deadline --list

When a legal period ends that an event on a day started, with the counting in words.

  --kind KIND         the period, review-request for instance
  --from DAY          the day of the event
  --holidays FILE     holidays of further years: {years:[{year,announcedOn,breaks,workedWeekends}]}
  --list              every kind with its name
  --json              print JSON`,
  figures: `
yichi figures [--json] [--out FILE]

The county at a glance: households, signed, moved out, money.
${DATABASE}
  --json              print JSON
  --out FILE          write the JSON to a file, in one step`,
  seed: `
yichi seed [--households N] [--seed S] [--json]

Puts the demonstration county into an empty database; the same seed gives the same county. All people in it are invented.
${DATABASE}
  --households N      4119 by default
  --seed S            a fixed seed by default
  --json              print JSON lines`,
  migrate: `
yichi migrate [--role NAME] [--json]

Brings the database to this version; does nothing to one that is there.
${DATABASE}
  --role NAME         of a PostgreSQL server: may work from now on, and change no trail
  --json              print JSON`,
  verify: `
yichi verify [--anchors FOLDER] [--json]

Reads only: every link of the audit trail, the signature of every anchor, the balance of the ledger, and every row
against the trail. Names the first bad event or row of each kind. Ends with 0 only when all holds, with 1 otherwise.
${DATABASE}
  --anchors FOLDER    where the anchors lie; that in the data folder and YICHI_ANCHOR_DIR by default
  --json              print JSON`,
  backup: `
yichi backup FILE

Writes every row of the county into one packed file, from one moment, while it goes on working. Sealed fields stay
sealed; yichi.key and anchor.key are not in it and are kept apart.
${DATABASE}`,
  restore: `
yichi restore FILE

Puts a backup into an empty database of either kind and checks it as verify does. The whole file is held against its
digest before anything is written.
${DATABASE}`,
  run: `
yichi run weekly --period 2017-W20
yichi run ruler-audit
yichi run anchor

weekly issues the bulletin of a week by hand. One that was issued is never changed.
ruler-audit holds every kept sheet against its rulebook, and households with equal facts against each other.
Ends with 0 only when nothing is found.
anchor signs where the audit trail stands, at once.
${DATABASE}
  --period WEEK       an ISO week such as 2017-W20`,
  serve: `
yichi serve [--demo]

Opens or creates the database and starts the console, the kiosk and the schedule. Ctrl-C stops.
${DATABASE}
  --demo              seed an empty database first and show the one-time passwords
  --host ADDRESS      to listen on, 127.0.0.1 by default (or YICHI_HOST)
  --staff-port PORT   console, 8787 by default (or YICHI_STAFF_PORT)
  --kiosk-port PORT   kiosk, 8788 by default (or YICHI_KIOSK_PORT)
  YICHI_TLS=1         behind TLS: cookies bound to the host, and HSTS
  YICHI_TRUST_PROXY   networks of the proxies in front, such as 10.0.0.0/8; none by default
  YICHI_METRICS_PORT  /health and /metrics on this machine alone, 9464 by default; off for none`,
}
