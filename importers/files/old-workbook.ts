/** Workbooks of Excel 97–2003 (BIFF8 in an OLE container): what they are, and whether a password protects them. */
import { UnusableFile } from '../importer.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const SECTOR_BYTES = 512;
/** A `BOF` record of the workbook's globals, version 8: type, length, version, kind of substream. */
const GLOBALS = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const GLOBALS_BYTES = 20;
/** The record that says how what follows is encrypted. */
const FILE_PASS = [0x2f, 0x00];
/** `EncryptedPackage` in UTF-16: a new workbook behind a password is stored in an old container. */
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

export function isOldWorkbook(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, OLE);
}

/** Throws `UnusableFile` for a workbook whose cells cannot be read without its password. */
export function refuseProtected(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += SECTOR_BYTES) {
    const isGlobals = hasAt(bytes, at, GLOBALS) && hasAt(bytes, at + GLOBALS_BYTES, FILE_PASS);
    if (isGlobals) throw isProtected();
  }
  // Directory entries are 128 bytes long and begin with their name.
  for (let at = SECTOR_BYTES; at < bytes.length; at += 128) {
    if (hasAt(bytes, at, ENCRYPTED_PACKAGE)) throw isProtected();
  }
}

function hasAt(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

function isProtected(): UnusableFile {
  return new UnusableFile(
    'workbook_protected',
    'This workbook is protected by a password. Open it, save it as .xlsx or CSV without a password, and import that.',
  );
}
