import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { SourceView } from '#app/view-models/figure.ts';
import { Facts } from './facts.tsx';
import { Icon } from './icon.tsx';

type WhenceProps = {
  readonly source: SourceView;
  /** What the source is of, for people who hear the page: "Where from: budget 2018/19". */
  readonly of: string;
  /** The words beside the mark: for the few figures a page is about. Elsewhere the mark alone keeps the line calm. */
  readonly isWorded?: boolean;
  /** Opens towards the beginning of the line when it stands at the end of a row. */
  readonly align?: 'start' | 'end';
};

/**
 * Where a figure comes from: publisher, title, file, line and dates. A disclosure, so it needs no script;
 * the HTML parser closes a paragraph before it, so it must not stand inside a `p` or a heading.
 */
export function Whence({ source, of, isWorded = false, align = 'start' }: WhenceProps) {
  const { t } = useTranslation('common');
  return (
    <details className={align === 'end' ? 'whence whence--end' : 'whence'}>
      <summary title={isWorded ? undefined : t('whence')}>
        <Icon name="source" />
        <span className={isWorded ? undefined : 'visually-hidden'}>{t('whence')}</span>
        <span className="visually-hidden">: {of}</span>
        <PlaceOnPaper source={source} />
      </summary>
      <div className="whence__body">
        <SourceFacts source={source} />
      </div>
    </details>
  );
}

/** A printed page cannot be opened, so it says at once at which line of which file the figure stands. */
function PlaceOnPaper({ source: { fileName, line } }: { readonly source: SourceView }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const place = [fileName, line === null ? null : t('source.atLine', { line: format.number(line, 0) })];
  return (
    <span className="paper-only" aria-hidden="true">
      {place.filter((part) => part !== null).join(', ')}
    </span>
  );
}

/** The facts of a source as a list. */
function SourceFacts({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const title = source.url ? <a href={source.url}>{source.title}</a> : source.title;
  return (
    <Facts
      facts={[
        [t('source.publisher'), source.publisher],
        [t('source.title'), title],
        [t('source.citation'), source.citation],
        [
          t('source.published'),
          source.publishedOn ? format.date(source.publishedOn) : t('source.published.unknown'),
        ],
        [
          t('source.file'),
          source.fileName ? <code key="file">{source.fileName}</code> : t('source.file.none'),
        ],
        [t('source.line'), source.line === null ? null : format.number(source.line, 0)],
        [t('source.accessed'), source.accessedOn ? format.date(source.accessedOn) : null],
        [t('source.recorded'), source.recordedAt ? format.timestamp(source.recordedAt) : null],
        [t('source.licence'), source.licence],
        [t('source.sha256'), source.sha256 ? <code key="hash">{source.sha256.slice(0, 16)}…</code> : null],
      ]}
    />
  );
}
