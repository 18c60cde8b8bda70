import { Link } from '@remix-run/react';
import type { BacktestView } from '#app/view-models/backtest.ts';
import { Whence } from '../kit/whence.tsx';

/** The data sets outcomes are read from, each a link to its figures. */
export function OutcomeSeries({ series }: Pick<BacktestView, 'series'>) {
  return (
    <ul className="plain">
      {series.map(({ indicator, name, source }) => (
        <li key={`${indicator} ${source.key}`}>
          <Link to={`/indicators/${indicator}`}>{name}</Link>: {source.publisher}, {source.title}{' '}
          <Whence source={source} of={name} />
        </li>
      ))}
    </ul>
  );
}
