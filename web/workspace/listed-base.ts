import type { WorkspaceQuery } from '../generated/graphql.ts';

/** A base with its tables, as a person chooses from them. */
export type ListedBase = WorkspaceQuery['bases']['edges'][number]['node'];
