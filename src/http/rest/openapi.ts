import { type GraphQLSchema, getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import { curlOf } from './curl.ts';
import { type Endpoint, INPUT, type Method, type Parameter } from './endpoint.ts';
import { createSchemas, type JsonSchema, type Schemas, solid } from './json-schema.ts';
import { type Operation, readOperation } from './operation.ts';
import { type Response, responsesOf } from './responses.ts';

export interface DescribedParameter {
  name: string;
  in: Parameter['in'];
  required: boolean;
  description: string;
  schema: JsonSchema;
  style?: 'form';
  explode?: true;
}

export interface DescribedOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: DescribedParameter[];
  requestBody?: {
    required: true;
    content: { 'application/json': { schema: JsonSchema; example?: unknown } };
  };
  responses: Record<string, Response>;
  /** As documentation programs read it. */
  'x-codeSamples': { lang: string; source: string }[];
}

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  tags: { name: string }[];
  paths: Record<string, Partial<Record<Lowercase<Method>, DescribedOperation>>>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<
      string,
      { type: 'http'; scheme: 'bearer'; bearerFormat: string; description: string }
    >;
  };
}

const DESCRIPTION =
  `Comments, activity and notifications for programs that have no GraphQL client. Each endpoint runs one stored
operation of the GraphQL schema, so permissions, limits and errors are the same.

A list answers one page as \`data\`, with \`pageInfo\`; where there is more, the Link header names the next page (\`rel="next"\`). An
error answers \`{ "error": { "code", "message", … } }\`, with the codes of GraphQL. A write that may have to be sent again carries an
\`Idempotency-Key\`: it is then carried out once. Each GET takes HEAD
too; what is no method of an address is METHOD_NOT_ALLOWED (405), with an Allow header.`.replaceAll(
    /(?<!\n)\n(?!\n)/g,
    ' ',
  );

/** Describes the endpoints as OpenAPI 3.1: all of it is made from the table, the stored operations and the schema. */
export function documentOf(schema: GraphQLSchema, endpoints: readonly Endpoint[]): OpenApi {
  const schemas = createSchemas(schema);
  const paths: OpenApi['paths'] = {};
  const tags = new Set<string>();
  for (const endpoint of endpoints) {
    const described = operationOf(schema, schemas, endpoint);
    for (const tag of described.tags) tags.add(tag);
    paths[endpoint.path] = { ...paths[endpoint.path], [lower(endpoint.method)]: described };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Cobase', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...schemas.components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The token that GraphQL takes.',
        },
      },
    },
  };
}

function lower(method: Method): Lowercase<Method> {
  return ({ GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' } as const)[method];
}

function operationOf(schema: GraphQLSchema, schemas: Schemas, endpoint: Endpoint): DescribedOperation {
  const operation = readOperation(schema, endpoint.document);
  const name = operation.definition.name?.value.replace(/^Rest/, '') ?? '';
  return {
    operationId: `${name[0]?.toLowerCase()}${name.slice(1)}`,
    summary: endpoint.summary,
    description: descriptionOf(endpoint, operation),
    tags: [tagOf(endpoint)],
    parameters: endpoint.parameters.map((parameter) => parameterOf(schemas, operation, parameter)),
    ...(endpoint.takesBody ? { requestBody: requestBodyOf(schemas, endpoint, operation) } : {}),
    responses: responsesOf(schema, schemas, endpoint, operation),
    'x-codeSamples': [{ lang: 'Shell', source: curlOf(endpoint) }],
  };
}

/** What is at the end of the path, but for what is done with it. */
function tagOf({ path }: Endpoint): string {
  return /(comments|activity|notifications)/.exec(path)?.[1] ?? '';
}

function descriptionOf({ result, list }: Endpoint, { root }: Operation): string {
  const field = root.getFields()[result];
  const type = field && getNamedType(field.type);
  const listed = list !== undefined && isObjectType(type) ? type.getFields()[list] : undefined;
  return (listed ?? field)?.description ?? '';
}

function parameterOf(
  schemas: Schemas,
  operation: Operation,
  { name, in: where, to, description: own }: Parameter,
): DescribedParameter {
  const { type, isRequired, default: preset, ...place } = operation.placeOf(to);
  const description = own ?? place.description;
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  const fits = solid(schemas.input(type));
  return {
    name,
    in: where,
    required: where === 'path' || (where === 'query' && isRequired),
    description: isList ? `${description} For several, it stands several times.` : description,
    schema: preset === undefined ? fits : { ...fits, default: preset },
    ...(isList ? { style: 'form' as const, explode: true as const } : {}),
  };
}

function requestBodyOf(
  schemas: Schemas,
  { parameters, example: { body: example } }: Endpoint,
  { placeOf }: Operation,
): NonNullable<DescribedOperation['requestBody']> {
  const inPath = parameters.filter((parameter) => parameter.in !== 'header');
  const without = new Set(inPath.map(({ to }) => to.slice(INPUT.length + 1)));
  const schema = schemas.input(placeOf(INPUT).type, without);
  return { required: true, content: { 'application/json': { schema, example } } };
}
