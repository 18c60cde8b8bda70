import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSource, sourceOf } from '#importers/read-source.ts';
import { readWorkbook } from '#importers/read-workbook.ts';
import { buildZip, endRecord } from './build-zip.ts';
import { fixture, realFile } from './read-fixture.ts';

const open = (bytes: Uint8Array | string) => openSource(sourceOf(Buffer.from(bytes)));
const workbookParts = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
];

describe('what a file is, by its bytes', () => {
  it('opens text as it is', async () => {
    expect(await open('a,b\n1,2\n')).toMatchObject({
      container: 'text',
      entry: null,
      sample: { text: 'a,b\n1,2\n', isComplete: true },
    });
  });

  it('opens gzip and counts what comes out', async () => {
    const { container, file } = await open(gzipSync('a,b\n1,2\n'));
    expect([container, file.size]).toEqual(['text', 8]);
  });

  it('samples the sheets of a workbook, cells as stored', async () => {
    const { container, sample } = await open(fixture('ti-cpi/edition-2022.xlsx'));
    expect(container).toBe('workbook');
    if (sample.container !== 'workbook') throw new Error('not sampled as a workbook');
    expect(sample.sheets.map(({ name }) => name)).toEqual([
      'CPI 2022 (final)',
      'CPI Timeseries 2012 - 2022',
      'CPI Stat. Sig. Changes ',
    ]);
    expect(sample.sheets[0]?.rows[3]?.slice(0, 6)).toEqual(['Haiti', 'HTI', 'AME', '17', '171', '1.343835']);
  });

  it('finds the workbook in a zip, and the workbook in a zip in gzip', async () => {
    const archive = buildZip([
      { name: 'data/', content: '' },
      { name: 'data/cpi.xlsx', content: fixture('ti-cpi/edition-2012.xlsx') },
      { name: 'README.txt', content: 'about' },
    ]);
    expect(await open(archive)).toMatchObject({ container: 'workbook', entry: 'data/cpi.xlsx' });
    expect(await open(gzipSync(archive))).toMatchObject({ container: 'workbook' });
  });
});

describe('what is refused, with a sentence', () => {
  const bomb = Buffer.alloc(32 * 1024 * 1024, 0x20);
  const twoTables = [
    { name: 'a.csv', content: 'a,b\n' },
    { name: 'b.csv', content: 'a,b\n' },
  ];
  const REFUSED: readonly (readonly [string, Uint8Array | string])[] = [
    ['file_empty', ''],
    ['workbook_damaged', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['workbook_protected', protectedWorkbook()],
    ['pdf', '%PDF-1.7'],
    ['archive_unknown', Buffer.from('377abcaf271c', 'hex')],
    ['nul_bytes', 'a,b\0\n'],
    ['inflates_too_far', gzipSync(bomb)],
    ['inflates_too_far', buildZip([{ name: 'bomb.csv', content: bomb }])],
    ['inflates_too_far', buildZip([...workbookParts, { name: 'xl/worksheets/sheet1.xml', content: bomb }])],
    ['compression_damaged', gzipSync('some text that is cut').subarray(0, 20)],
    ['zip_traversal', buildZip([{ name: '../../etc/passwd', content: 'x' }])],
    ['zip_traversal', buildZip([{ name: '/etc/passwd', content: 'x' }])],
    ['zip_encrypted', buildZip([{ name: 'a.csv', content: 'x', flags: 1 }])],
    ['zip_zip64', Buffer.concat([Buffer.from('PK\x03\x04'), endRecord(0xffff, 0, 0)])],
    ['zip_entries', Buffer.concat([Buffer.from('PK\x03\x04'), endRecord(5000, 0, 0)])],
    ['zip_damaged', Buffer.from('PK\x03\x04 cut short')],
    ['archive_empty', buildZip([{ name: 'readme.txt', content: 'x' }])],
    ['archive_several_files', buildZip(twoTables)],
    ['workbook_macros', buildZip([...workbookParts, { name: 'xl/vbaProject.bin', content: 'x' }])],
    ['workbook_binary', buildZip([{ name: 'xl/workbook.bin', content: 'x' }])],
    ['workbook_damaged', buildZip(workbookParts)],
    [
      'open_document',
      buildZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: 'x' },
      ]),
    ],
    ['archive_too_deep', gzipSync(gzipSync(gzipSync(gzipSync('a,b'))))],
  ];

  it.each(REFUSED)('%s', async (code, bytes) => {
    await expect(open(bytes)).rejects.toMatchObject({ name: 'UnusableFile', code });
  });
});

describe('workbooks', () => {
  it('stops its thread when nobody reads on', async () => {
    for await (const row of readWorkbook(sourceOf(fixture('wb-wgi/long.xlsx')))) {
      expect(row.line).toBe(1);
      break;
    }
  });

  it('reads all rows where the declared size of the sheet is wrong', async () => {
    const bytes = realFile('crime/data_cts_violent_and_sexual_crime_baddimension.xlsx');
    if (!bytes) return;
    let rows = 0;
    for await (const _row of readWorkbook(sourceOf(bytes))) rows += 1;
    expect(rows).toBeGreaterThan(1000);
  });
});

/** An old workbook whose globals begin with the record of a password. */
function protectedWorkbook(): Buffer {
  const sector = Buffer.alloc(512);
  const globals = Buffer.concat([
    Buffer.from('0908100000060500', 'hex'),
    Buffer.alloc(12),
    Buffer.from('2f000600', 'hex'),
  ]);
  sector.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  return Buffer.concat([sector, globals, Buffer.alloc(512)]);
}
