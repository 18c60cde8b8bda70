import { connect } from '../../db/connect.ts';

export const changed: unknown = connect;
