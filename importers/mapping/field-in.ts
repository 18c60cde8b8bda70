import { textAt } from '../tables/read-table.ts';
import type { ProfileField } from './profile.ts';
import type { MappedRow } from './read-mapped-rows.ts';

/** What the text of a field is in a row, and the column it stands in. */
export type FieldText = { readonly text: string; readonly column: string | null };

/** The text of a field; empty where the profile does not have it. */
export function fieldIn({ row, header }: MappedRow, field: ProfileField | undefined): FieldText {
  if (field === undefined) return { text: '', column: null };
  if ('constant' in field) return { text: field.constant, column: null };
  return { text: textAt(row, header.position(field.column)), column: field.column };
}
