import './scalars.ts';
import './errors.ts';
import './node.ts';
import './user.ts';
import './base.ts';
import './base.mutations.ts';
import './table.ts';
import './field.ts';
import './view.ts';
import './record.ts';
import './table.mutations.ts';
import './record.mutations.ts';
import './undo.ts';
import './session.ts';
import './stream.ts';
import './lock.ts';
import './lock.mutations.ts';
import './lock.stream.ts';
import './presence.ts';
import './presence.mutations.ts';
import './presence.stream.ts';
import './activity.ts';
import './activity-export.ts';
import { builder } from './builder.ts';

/** The whole API. */
export const schema = builder.toSchema();
