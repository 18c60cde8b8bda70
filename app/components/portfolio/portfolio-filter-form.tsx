import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { FacetView } from '#app/view-models/figure.ts';
import { PORTFOLIO_SORTS, type PortfolioFilters, type PortfolioView } from '#app/view-models/portfolio.ts';
import { Button } from '../kit/button.tsx';
import { SelectField, type SelectOption, TextField } from '../kit/field.tsx';

/** Filters as a GET form: the address is the state, so a list can be shared, kept and read without a script. */
export function PortfolioFilterForm({ view }: { readonly view: PortfolioView }) {
  const { t } = useTranslation('portfolio');
  const { filters } = view;
  const isFiltered = hasFacet(filters) || filters.text !== '';
  return (
    // A new key resets the uncontrolled fields when the address changes.
    <Form
      key={JSON.stringify(filters)}
      method="get"
      action="/"
      className="filters"
      role="search"
      aria-label={t('filter.title')}
    >
      <TextField
        name="q"
        type="search"
        label={t('filter.text')}
        defaultValue={filters.text}
        placeholder={t('filter.text.hint')}
      />
      <SelectField
        name="sort"
        label={t('filter.sort')}
        defaultValue={filters.sort}
        options={PORTFOLIO_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
      />
      <div className="actions">
        <Button>{t('filter.apply')}</Button>
        {isFiltered ? <Link to="/">{t('filter.clear')}</Link> : null}
      </div>
      <details className="more filters__facets" open={hasFacet(filters)}>
        <summary>{t('filter.more')}</summary>
        <div className="filters__grid">
          <FacetFields view={view} />
        </div>
      </details>
    </Form>
  );
}

function FacetFields({ view: { filters, facets } }: { readonly view: PortfolioView }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const format = useFormat();
  const fields = [
    {
      name: 'kind',
      label: t('filter.kind'),
      value: filters.kind,
      options: useFacet(facets.kinds, (kind) => t(`kind.${kind}`, { ns: 'common' })),
    },
    {
      name: 'phase',
      label: t('filter.phase'),
      value: filters.phase,
      options: useFacet(facets.phases, (phase) => t(`phase.${phase}`, { ns: 'common' })),
    },
    {
      name: 'area',
      label: t('filter.area'),
      value: filters.area,
      options: useFacet(facets.areas, format.area),
    },
    {
      name: 'readiness',
      label: t('filter.readiness'),
      value: filters.readiness,
      options: useFacet(facets.readiness, (headline) => t(`readiness.${headline}`, { ns: 'common' })),
    },
    {
      name: 'expiry',
      label: t('filter.expiry'),
      value: filters.expiry,
      options: useFacet(facets.expiry, (window) => t(`expiry.${window}`)),
    },
  ];
  return fields.map(({ name, label, value, options }) => (
    <SelectField key={name} name={name} label={label} defaultValue={value ?? ''} options={options} />
  ));
}

function useFacet<T extends string>(
  facet: readonly FacetView<T>[],
  labelOf: (value: T) => string,
): readonly SelectOption[] {
  const { t } = useTranslation('portfolio');
  const options = facet.map(({ value, count }) => ({
    value,
    label: t('filter.option', { label: labelOf(value), count }),
  }));
  return [{ value: '', label: t('filter.any') }, ...options];
}

function hasFacet({ kind, phase, area, readiness, expiry }: PortfolioFilters): boolean {
  return [kind, phase, area, readiness, expiry].some((value) => value !== null);
}
