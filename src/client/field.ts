export interface Field {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  /** Fields stand in the order of these. */
  readonly position: number;
  readonly options: FieldOptions;
  readonly version: number;
}

export type FieldType =
  | 'CHECKBOX'
  | 'DATE'
  | 'DATETIME'
  | 'EMAIL'
  | 'LONG_TEXT'
  | 'MULTI_SELECT'
  | 'NUMBER'
  | 'RATING'
  | 'SINGLE_SELECT'
  | 'TEXT'
  | 'URL'
  | 'USER';

export interface FieldOptions {
  readonly choices: { id: string; name: string; color: string | null }[] | null;
  readonly precision: number | null;
  readonly max: number | null;
}

export interface View {
  readonly id: string;
  readonly name: string;
  readonly hiddenFieldIds: readonly string[];
  readonly filter: unknown;
  readonly sort: readonly Sort[];
  readonly version: number;
}

export interface Sort {
  fieldId: string;
  direction: 'ASC' | 'DESC';
}
