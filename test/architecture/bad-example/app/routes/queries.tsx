import { connect } from '../../db/connect.ts';

export const loader = () => connect();
