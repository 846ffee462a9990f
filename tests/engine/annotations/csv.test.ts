import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../engine/annotations/csv.ts';
import { anyPin, claimPin, namePin, words } from './samples.ts';

const read = (csv: string) => parse(csv, { bom: true, record_delimiter: '\r\n', columns: true }) as Record<string, string>[];

describe('toCsv', () => {
  it('writes one line a pin under a header', () => {
    const [claim, name] = read(toCsv([claimPin, namePin], words));
    expect(claim).toEqual({
      '[kind]': 'Claim', '[page]': 'Le Mali accuse la France', '[address]': 'https://www.example.org/afrique/mali.html', '[seen]': claimPin.page?.seen,
      '[pageWords]': 'largué des armes aux jihadistes', '[referenceWords]': 'pour leur larguer des armes et des munitions\nLe Mali n’a fourni aucune preuve',
      '[reference]': '[reference], August 15, 2022', '[sentence]': '2\n3', '[verdict]': 'v:unsupported', '[stance]': 's:attributes',
      '[speaker]': 'Abdoulaye Diop', '[conflict]': 'figure: “more than 100” / plus de 50', '[claim]': 'France dropped arms', '[entity]': '',
      '[note]': 'Ask the class.', '[tags]': 'class 9b', '[topic]': 'Mali, France', '[created]': claimPin.created, '[updated]': claimPin.updated,
    });
    expect(name).toMatchObject({ '[kind]': 'Name', '[entity]': 'Abdoulaye Diop', '[pageWords]': '', '[verdict]': '' });
  });

  it('writes a header for no pins', () => expect(read(toCsv([], words))).toEqual([]));

  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("http://a")', '＝1', '=cmd|\'/c calc\'!A1', '%0A=1'])('keeps %j from running', (note) => {
    expect(read(toCsv([{ ...claimPin, note }], words))[0]?.['[note]']).toBe(`'${note}`);
  });

  it.each(['Ask, then "quote"', 'two\r\nlines', 'a\nb', "it's", 'a=b', '1 - 2', ''])('leaves %j as it is', (note) => {
    expect(read(toCsv([{ ...claimPin, note }], words))[0]?.['[note]']).toBe(note);
  });

  it('is read back by another parser, whatever the words, and starts no cell as a formula', () => {
    fc.assert(fc.property(fc.array(anyPin, { maxLength: 4 }), (pins) => {
      const rows = read(toCsv(pins, words));
      expect(rows.map((row) => row['[note]']?.replace(/^'/, ''))).toEqual(pins.map(({ note }) => note.replace(/^'/, '')));
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }));
  });
});
