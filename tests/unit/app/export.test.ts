import { describe, expect, it } from 'vitest';
import { tablesCsv } from '../../../src/app/frame/export.ts';

describe('a table as CSV', () => {
  it('has numbers as spreadsheets read them: no thin spaces, no sign of more, a hyphen for less', () => {
    const rows = [
      ['mean, as told', '36.5', '− 0.93'],
      ['99 %', '1\u202f216', '+ 3\u202f071'],
      ['least', '−5', '± 0.00'],
    ];
    expect(tablesCsv([{ columns: ['', 'EUR', 'Against published'], rows }])).toBe(
      ',EUR,Against published\n"mean, as told",36.5,-0.93\n99 %,1216,3071\nleast,-5,0.00',
    );
  });
});
