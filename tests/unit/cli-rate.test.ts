import { describe, expect, it } from 'vitest';
import type { Rated } from '../../src/engine/rate.ts';
import { speak } from './cli-terminal.ts';

const header = 'sim,start,kind,country,seconds,mb';
const usage = [
  header,
  'A,2026-03-10 10:00,data,BE,3600,10500',
  'A,2026-03-20 10:00,voice,BE,60,',
  'B,2026-03-12 10:00,sms,,,',
].join('\n');
const files = { 'usage.csv': usage };

describe('tarifflab rate', () => {
  it('bills each SIM of a usage file, every line with its clause and rule', async () => {
    const { code, out, error } = await speak(['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'medium'], {
      files,
    });
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('contract citymesh-mobile, scenario citymesh-mobile-belgium, plan medium');
    expect(out).toMatch(
      /data beyond the bundle +2\.50 +500 MB +invoiced 2026-04-01 +12\.3 +cm-mobile\/invoice\/oob-from-exhaustion/,
    );
    expect(out).toMatch(/total +25\.50 +30\.86 incl\./);
    expect(out).toMatch(
      /notice +data bundle used up +12\.5\.1 dash 1 +cm-mobile\/bill-shock\/warn-bundle-reached/,
    );
    expect(out.match(/^== SIM/gm)).toHaveLength(2);
  });

  it('prints the lines as CSV, or writes them beside the table', async () => {
    const words = ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'medium', '--csv'];
    const csv = [
      'sim,month,line,bytes,seconds,messages,times,excl_vat_eur,invoiced_on,clause,rule',
      'A,2026-03-01,fee,,,,,23.000000,2026-03-01,12.1,cm-mobile/invoice/line-items',
      'A,2026-03-01,dataBeyondBundle,500000000,,,,2.500000,2026-04-01,12.3,cm-mobile/invoice/oob-from-exhaustion',
      'B,2026-03-01,fee,,,,,23.000000,2026-03-01,12.1,cm-mobile/invoice/line-items',
      '',
    ].join('\n');
    expect((await speak(words, { files })).out).toBe(csv);
    const beside = await speak([...words, 'lines.csv'], { files });
    expect(beside.files['lines.csv']).toBe(csv);
    expect(beside.out).toContain('== SIM A');
  });

  it('counts nothing for a call that was not answered', async () => {
    const unanswered = 'A,2026-03-10 10:00,voice,BE,0,,vas,';
    const { out } = await speak(
      ['rate', 'citymesh-mobile', 'r.csv', '--plan', 'medium', '--lift', 'vas', '--csv'],
      {
        files: {
          'r.csv': [`${header},number_class,messages`, unanswered, 'A,2026-03-10 10:00,sms,BE,,,vas,1'].join(
            '\n',
          ),
        },
      },
    );
    // 1 SMS to a pay number at 1.00, and no second of a call.
    expect(out).toContain('A,2026-03-01,vas,,,1,,1.000000,2026-04-01,3.6,cm-mobile/vas/not-in-bundle\n');
  });

  it('cites the block or stop that refused use, where one alone can have', async () => {
    const refused = async (rows: readonly string[], ...options: string[]) => {
      const { out } = await speak(['rate', 'citymesh-mobile', 'r.csv', '--plan', 'medium', ...options], {
        files: { 'r.csv': [`${header},number_class,direction`, ...rows].join('\n') },
      });
      return [...out.matchAll(/refused +(\S+ \S+(?: of calls)?)(?: +(\S.*))?$/gm)].map(([, what, by]) => [
        what,
        by?.replace(/ +/g, ' '),
      ]);
    };
    const payNumber = 'A,2026-03-20 10:00,voice,BE,240,,vas,';
    expect(await refused([payNumber, 'A,2026-03-21 10:00,voice,BE,60,,foreign,'])).toEqual([
      ['240 s of calls', '2.4 cm-mobile/vas/default-blocked'],
      ['60 s of calls', '2.4 cm-mobile/intl/default-blocked'],
    ]);
    const swiss = 'A,2026-03-16 10:00,data,CH,3600,36,,';
    expect(await refused([swiss, 'A,2026-03-18 10:00,voice,CH,60,,vas,'])).toEqual([
      ['36000000 bytes', '2.3 cm-mobile/roam-noneu/default-blocked'],
      ['60 s of calls', undefined],
    ]);
    const beyond = [swiss.replace(',36,', ',200,'), 'A,2026-03-18 10:00,data,CH,60,5,,'];
    expect(await refused(beyond, '--lift', 'nonEu')).toContainEqual([
      '5000000 bytes',
      '12.5.3 dash 2 cm-mobile/bill-shock/roam-stop-eur-60.50',
    ]);
    expect((await refused([payNumber, ...beyond], '--lift', 'nonEu'))[1]).toEqual([
      '240 s of calls',
      '2.4 cm-mobile/vas/default-blocked',
    ]);
  });

  it('refuses CSV and JSON in one stream', async () => {
    const words = ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'medium', '--csv', '--json'];
    const { code, out, error } = await speak(words, { files });
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(
      '--csv, --json: both go to standard output; give one of the two a file, as in --csv lines.csv\n',
    );
  });

  it('prints the same as JSON, with keys in a fixed order, from a file or from standard input', async () => {
    const words = ['rate', 'citymesh-mobile', '-', '--plan', 'medium', '--json'];
    const { code, out } = await speak(words, { input: usage });
    expect(code).toBe(0);
    const read = JSON.parse(out) as Rated;
    expect(Object.keys(read)).toEqual([
      'format',
      'changes',
      'contract',
      'scenario',
      'plan',
      'vatPercent',
      'statements',
    ]);
    const [first] = read.statements;
    expect(first?.bills[0]).toMatchObject({
      from: '2026-03-01',
      until: '2026-04-01',
      lines: [
        {
          line: 'fee',
          exclMicros: 23_000_000,
          invoicedOn: '2026-03-01',
          clause: '12.1',
          rule: 'cm-mobile/invoice/line-items',
        },
        {
          line: 'dataBeyondBundle',
          exclMicros: 2_500_000,
          invoicedOn: '2026-04-01',
          clause: '12.3',
          rule: 'cm-mobile/invoice/oob-from-exhaustion',
        },
      ],
      exclMicros: 25_500_000,
      inclVat: '30.86',
    });
    expect((await speak(words, { input: usage })).out).toBe(out);
  });

  it('writes JSON to a file beside the table', async () => {
    const words = ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'medium', '--json', 'bill.json'];
    const { out, files: written } = await speak(words, { files });
    expect(out).toContain('== SIM A');
    expect((JSON.parse(written['bill.json'] ?? '') as Rated).plan).toBe('medium');
  });

  it('takes changes of the terms and the anchor day', async () => {
    const words = [
      'rate',
      'citymesh-mobile',
      'usage.csv',
      '--plan',
      'medium',
      '--json',
      '--anchor-day',
      '15',
    ];
    const { out } = await speak([...words, '--set', 'plans.medium.dataPerGb=10.00'], { files });
    const { bills } = (JSON.parse(out) as Rated).statements[0] ?? { bills: [] };
    expect(bills.map(({ from, exclMicros }) => [from, exclMicros])).toEqual([
      ['2026-02-15', 28_000_000],
      ['2026-03-15', 23_000_000],
    ]);
  });

  it('warns of a threshold that can never fire, and bills all the same', async () => {
    const words = ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'medium', '--set'];
    const { code, out, error } = await speak([...words, 'values.roamNoticeBase=80.00'], { files });
    expect(code).toBe(0);
    expect(out).toContain('== SIM A');
    expect(error).toBe(
      'warning: values.roamNoticeBase: can never fire: its notice at 64.00 EUR lies above the stop at 60.50 EUR; keep it at or below the stop\n',
    );
  });

  it.each(['citymesh-backup', 'citymesh-prepaid', 'smartglasnet-fibre'])(
    'refuses %s, which no usage file can bill',
    async (id) => {
      const { code, out, error } = await speak(['rate', id, 'usage.csv', '--plan', 'any'], { files });
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(error).toBe(
        `scenario: ${id} is billed by what happens to an account, which no usage file tells; take a mobile contract, or write a case for tarifflab check\n1 error; nothing was run\n`,
      );
    },
  );

  it('refuses a usage file with all of its errors, and bills nothing', async () => {
    const bad = `${header}\n,2026-03-10,data,BE,,\nA,2026-03-10 10:00,call,BE,60,`;
    const { code, out, error } = await speak(['rate', 'citymesh-mobile', 'bad.csv', '--plan', 'medium'], {
      files: { 'bad.csv': bad },
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error.split('\n')).toEqual([
      'bad.csv: row 2, column start: "2026-03-10" is not a local date and time; write for example 2026-03-01T09:30:00, without a zone, of the years 2000 to 2099',
      'bad.csv: row 2, column sim: the cell is empty; write at most 60 characters',
      'bad.csv: row 2, column bytes: the cell is empty, and so is mb; a data session needs its volume in one of the two',
      'bad.csv: row 3, column kind: "call" is not a kind of use; write one of: data, voice, sms, mms, connection',
      '4 errors; nothing was run',
      '',
    ]);
  });

  it('refuses an unknown plan and wrong changes together', async () => {
    const words = [
      'rate',
      'citymesh-mobile',
      'usage.csv',
      '--plan',
      'meduim',
      '--set',
      'values.roamStopp=50.00',
    ];
    const { code, error } = await speak(words, { files });
    expect(code).toBe(1);
    expect(error).toContain('values.roamStopp: there is no "roamStopp"; did you mean roamStop?\n');
    expect(error).toContain(
      'plan: there is no plan "meduim"; did you mean medium?\n2 errors; nothing was run\n',
    );
  });

  it.each([
    [['rate', 'citymesh-mobile', '--plan', 'small'], "error: missing required argument 'usage'"],
    [['rate', 'citymesh-mobile', 'usage.csv'], "error: required option '--plan <id>' not specified"],
    [
      ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'small', '--anchor-day', '32'],
      "argument '32' is invalid. 32 is not a day from 1 to 31.",
    ],
    [
      ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'small', '--lift', 'vas,moon'],
      "argument 'vas,moon' is invalid. moon is not a block; name some of nonEu, vas, international.",
    ],
    [
      ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'small', '--pays-after', 'soon'],
      'soon is neither a number of days, such as 2 or 0.5, nor never.',
    ],
    [
      ['rate', 'citymesh-mobile', 'usage.csv', '--plan', 'small', '--set', 'roamStop'],
      'roamStop is not path=value, such as values.roamStop=50.00.',
    ],
  ])('%j is a wrong command', async (words, message) => {
    const { code, out, error } = await speak(words, { files });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(message);
  });

  it('explains every column of the usage file in its help', async () => {
    const { code, out } = await speak(['rate', '--help']);
    expect(code).toBe(0);
    for (const column of ['sim', 'start', 'kind', 'number_class', 'mb', 'recipients', 'number']) {
      expect(out).toMatch(new RegExp(`^ {2}${column} +\\S`, 'm'));
    }
    expect(out).toContain('cat usage.csv | tarifflab rate citymesh-mobile - --plan small --json');
  });
});
