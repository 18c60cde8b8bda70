import type { ReactNode } from 'react';

export type Column = { readonly label: string; readonly isNumeric?: boolean; readonly width?: string };

type TableProps = {
  readonly caption: ReactNode;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column[];
  /** On a phone each row becomes a block; give every `td` a `data-label`. Otherwise the table scrolls. */
  readonly hasBlocks?: boolean;
  /** `tr` elements. */
  readonly children: ReactNode;
};

export function Table({
  caption,
  isCaptionHidden = false,
  columns,
  hasBlocks = false,
  children,
}: TableProps) {
  const table = (
    <table className={hasBlocks ? 'table table--blocks' : 'table'}>
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, isNumeric, width }) => (
            <th
              key={label}
              scope="col"
              className={isNumeric ? 'number' : undefined}
              style={width ? { inlineSize: width } : undefined}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  return hasBlocks ? table : <div className="table-scroll">{table}</div>;
}
