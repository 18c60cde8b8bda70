import { connect } from '../../db/connect.ts';

export const computed: unknown = connect;
