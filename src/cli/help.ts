import { COLUMNS, REQUIRED_COLUMNS, type ColumnName } from '../usage-file/columns.ts';
import { textList } from './text-table.ts';

const exitCodes = `
Exit codes: 0 done, 1 the input is wrong or a case failed, 2 the command is wrong, 70 a fault of ours, 130 cancelled with Ctrl-C.
`;

const termPaths = `values.<key>, inputs.<key>, readings.<key>, policies.<key>, plans.<plan>.<field>, rules.<id>=off`;

/** What stands below each help text. */
export const examples = {
  program: `
Examples:
  tarifflab run
  tarifflab run citymesh-mobile --sim-months 250000 --set values.roamStop=100.00
  tarifflab rate citymesh-mobile usage.csv --plan medium
  tarifflab check my-contract.json my.cases.yaml
${exitCodes}`,
  run: `
Paths for --set: ${termPaths}
change the terms and are played beside the baseline, on the same draws; so do network.whatIfs.<id>=on and network.backup.<such a
path> of a scenario with a network. people..., horizon..., the rest of network... and seed change the baseline itself.

Examples:
  tarifflab run                                              the published scenario of Citymesh Mobile
  tarifflab run --set plans.medium.dataGb=5                  half the bundle, against the baseline
  tarifflab run --set readings.A1=B --set inputs.pollMinutes=60
  tarifflab run my-scenario.json --sim-months 2e6 --workers 4 --json results.json
  tarifflab run --json | jq '.results.variants[0].simBill.meanMicros'
${exitCodes}`,
  check: `
Cases are *.yaml files (public/cases.schema.json is their schema, tests/cases/README.md tells how to write one); of a folder, and
those in it, *.cases.yaml. A given.yaml beside them says what they start from. Files that end in .json are contracts and scenarios.

Examples:
  tarifflab check                                            all contracts, scenarios and cases of this checkout
  tarifflab check my-contract.json my.cases.yaml             cases of a contract of your own
  tarifflab check tests/cases/citymesh-mobile --strict
${exitCodes}`,
  replay: `
The month comes from the core that simulates it, by the same draws; all months before it are played first.
Paths for --set: ${termPaths};
of a scenario with a network also network.whatIfs.<id>=on and network.backup.<such a path>. What else a scenario says is changed
in its file, the seed by --seed.

Examples:
  tarifflab replay citymesh-mobile --customer 12 --sim 2 --month 3
  tarifflab replay citymesh-mobile --customer 12 --month 3 --set values.roamStop=100.00
  tarifflab replay citymesh-mobile --customer 12 --month 3 --save-case my.cases.yaml
  tarifflab replay smartglasnet-fibre --customer 4 --json
  tarifflab replay citymesh-network-belgium --customer 2 --site 1 --set network.whatIfs.tuesday=on
${exitCodes}`,
  rate: `
Paths for --set: ${termPaths}.

Examples:
  tarifflab rate citymesh-mobile examples/usage.csv --plan medium --lift nonEu
  tarifflab rate citymesh-mobile usage.csv --plan small --anchor-day 15 --set values.roamStop=100.00
  cat usage.csv | tarifflab rate citymesh-mobile - --plan small --json
${exitCodes}`,
};

const meanings: Record<ColumnName, string> = {
  sim: 'name of the SIM; each SIM is billed apart',
  start: 'local date and time, such as 2026-03-01T09:30:00',
  kind: 'data, voice, sms, mms, or connection (on a network that day, with or without use)',
  direction: 'outgoing (if empty) or incoming',
  country: 'ISO code of two letters, or sea for a ship; the home country if empty',
  number_class:
    'onNet, mobile (if empty), fixed, foreign, vas, short, free, emergency; mmsBase, mmsEmail, mmsOther',
  seconds: 'length of a call; of a data session, if it has one',
  bytes: 'volume of a data session, up and down',
  mb: 'the same in MB of 10^6 bytes; one of the two',
  messages: 'messages of one sending; as many as recipients if empty',
  recipients: 'recipients of one sending; 1 if empty',
  number:
    'number called, or numbers written to, separated by ; or |; only to count different ones, hashed, never kept',
};

/** The columns of a usage file, as help tells them. */
export const usageFileHelp = `
Columns of the usage file (header required; ${REQUIRED_COLUMNS.join(', ')} in every file; the others where they mean something):
${textList(
  Object.entries(meanings).map(([name, meaning]) => [
    name,
    COLUMNS[name as ColumnName].kinds.length === 5 ? 'all' : COLUMNS[name as ColumnName].kinds.join(' '),
    meaning,
  ]),
  '  ',
)}`;
