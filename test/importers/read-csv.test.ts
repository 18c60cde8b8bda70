import { describe, expect, it } from 'vitest';
import { detectEncoding } from '#importers/files/decode-text.ts';
import { readCsv } from '#importers/read-csv.ts';
import { sourceFile } from './read-fixture.ts';

async function records(content: string | Uint8Array, pieceBytes = 3) {
  const found: (readonly [number, readonly string[]])[] = [];
  for await (const { line, cells } of readCsv(sourceFile(content, pieceBytes))) found.push([line, cells]);
  return found;
}

describe('physical lines', () => {
  it('are counted over quoted line breaks and blank lines', async () => {
    expect(await records('a,b\n"1\n2",3\n\n4,"5 ""x"""\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['1\n2', '3']],
      [5, ['4', '5 "x"']],
    ]);
  });

  it.each(['\n', '\r\n', '\r\r\n', '\r'])('end in %j', async (end) => {
    expect(await records(['a,b', '1,2', '3,4'].join(end))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['3', '4']],
    ]);
  });

  it('name the record in which a quotation mark is not closed', async () => {
    await expect(records('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({ code: 'csv_malformed', line: 3 });
    await expect(records('a,b\n1,"2"x\n')).rejects.toMatchObject({ code: 'csv_malformed', line: 2 });
  });
});

it.each([',', ';', '\t'])('finds the delimiter %j', async (delimiter) => {
  const text = `name${delimiter}"a, b; c"${delimiter}x\n1${delimiter}2${delimiter}3\n`;
  expect((await records(text))[1]?.[1]).toEqual(['1', '2', '3']);
});

describe('encodings', () => {
  const text = 'país,Côte d’Ivoire\n';

  it('UTF-8 with a byte order mark', async () => {
    expect(await records(`\uFEFF${text}`)).toEqual([[1, ['país', 'Côte d’Ivoire']]]);
  });

  it('UTF-16 with a byte order mark', async () => {
    expect(await records(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual([[1, ['país', 'Côte d’Ivoire']]]);
  });

  it('Windows-1252, told by bytes that cannot be UTF-8', async () => {
    const bytes = Buffer.from('pa\xeds,C\xf4te d\x92Ivoire\n', 'latin1');
    expect(await detectEncoding(sourceFile(bytes))).toBe('windows-1252');
    expect(await records(bytes)).toEqual([[1, ['país', 'Côte d’Ivoire']]]);
  });

  it('refuses UTF-8 with damaged characters among good ones', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(5)), Buffer.from([0xff, 0x0a])]);
    await expect(records(bytes)).rejects.toMatchObject({ code: 'encoding_damaged' });
  });

  it('refuses NUL bytes', async () => {
    await expect(records('a,b\0c\n')).rejects.toMatchObject({ code: 'nul_bytes' });
    await expect(records(Buffer.from('\uFEFFa\0b', 'utf16le'))).rejects.toMatchObject({ code: 'nul_bytes' });
  });
});
