import type { ServerResponse } from 'node:http';
import type { ComponentChildren } from 'preact';
import { sendPage } from '../page.tsx';
import type { JsonSchema } from './json-schema.ts';
import type { DescribedOperation, OpenApi } from './openapi.ts';
import { REFERENCE_STYLE } from './reference-style.ts';
import type { Response } from './responses.ts';

/** Shows the OpenAPI document to people: all that is on the page is in the document. */
export function sendReference(response: ServerResponse, document: OpenApi): void {
  sendPage(response, {
    title: 'Cobase REST',
    body: <Reference document={document} />,
    style: REFERENCE_STYLE,
  });
}

interface Shown {
  method: string;
  path: string;
  operation: DescribedOperation;
}

function Reference({ document }: { document: OpenApi }) {
  const { info, paths, components, tags } = document;
  const all: Shown[] = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return (
    <div className="page">
      <nav aria-label="Contents">
        <p className="brand">
          <a href="#top">Cobase REST</a>
        </p>
        {tags.map(({ name }) => (
          <section key={name}>
            <h2>{name}</h2>
            {all
              .filter(({ operation }) => operation.tags.includes(name))
              .map(({ method, operation }) => (
                <a key={operation.operationId} href={`#${operation.operationId}`}>
                  <Badge method={method} /> {operation.summary}
                </a>
              ))}
          </section>
        ))}
        <section>
          <h2>More</h2>
          <a href="#schemas">Schemas</a>
          <a href="/api/openapi.json">OpenAPI {document.openapi}</a>
          <a href="/graphql">GraphiQL</a>
        </section>
      </nav>
      <main id="top">
        <h1>Cobase REST</h1>
        <Text text={info.description} />
        <pre>
          <code>{`URL=https://cobase.example   # this server\nTOKEN=eyJhbGciOi…            # as GraphQL takes it`}</code>
        </pre>
        {all.map((shown) => (
          <Endpoint key={shown.operation.operationId} {...shown} />
        ))}
        <h2 id="schemas">Schemas</h2>
        {Object.entries(components.schemas).map(([name, schema]) => (
          <section key={name} id={`schema-${name}`} className="schema">
            <h3>{name}</h3>
            <Text text={schema.description ?? ''} />
            <Inside schema={schema} />
          </section>
        ))}
      </main>
    </div>
  );
}

function Badge({ method }: { method: string }) {
  return <span className={`badge ${method.toLowerCase()}`}>{method}</span>;
}

function Endpoint({ method, path, operation }: Shown) {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content['application/json'].schema;
  return (
    <section id={operationId} className="endpoint">
      <h2>{summary}</h2>
      <p className="address">
        <Badge method={method} /> <code>{path}</code>
      </p>
      <Text text={description} />
      {operation['x-codeSamples'].map(({ source }) => (
        <pre key={source}>
          <code>{source}</code>
        </pre>
      ))}
      {parameters.length > 0 && (
        <>
          <h3>Parameters</h3>
          <dl>
            {parameters.map(({ name, in: where, required, description: text, schema }) => (
              <Row
                key={name}
                name={name}
                type={<Type schema={schema} />}
                note={where === 'query' ? undefined : where}
                isRequired={required}
                text={text}
                preset={schema.default}
              />
            ))}
          </dl>
        </>
      )}
      {body && (
        <>
          <h3>Body</h3>
          <Inside schema={body} />
        </>
      )}
      <h3>Responses</h3>
      {Object.entries(responses).map(([status, response]) => (
        <Answer key={status} status={status} response={response} />
      ))}
    </section>
  );
}

function Answer({ status, response }: { status: string; response: Response }) {
  const isSuccess = status.startsWith('2');
  const { schema } = response.content['application/json'];
  return (
    <details open={isSuccess}>
      <summary>
        <span className={isSuccess ? 'status good' : 'status'}>{status}</span>{' '}
        {isSuccess ? response.description : codesOf(response)}
      </summary>
      {!isSuccess && <Text text={response.description} />}
      {response.headers && (
        <dl>
          {Object.entries(response.headers).map(([name, header]) => (
            <Row
              key={name}
              name={name}
              type={<Type schema={header.schema} />}
              note="header"
              text={header.description}
            />
          ))}
        </dl>
      )}
      <Inside schema={schema} isOfAnswer />
    </details>
  );
}

/** The codes that an answer begins its description with. */
function codesOf({ description }: Response): string {
  return [...description.matchAll(/^([A-Z_]+):/gm)].map(([, code]) => code).join(' · ');
}

/** The fields of an object, the choices of a list of them, the values of an enum. */
function Inside({ schema, isOfAnswer = false }: { schema: JsonSchema; isOfAnswer?: boolean }) {
  if (schema.oneOf) {
    return (
      <>
        {schema.oneOf.map((one) => (
          <details key={JSON.stringify(one)}>
            <summary>{one.properties?.__typename?.enum?.join(' · ') ?? <Type schema={one} />}</summary>
            <Inside schema={one} />
          </details>
        ))}
      </>
    );
  }
  const { properties = {}, required = [] } = schema;
  if (Object.keys(properties).length === 0) return null;
  return (
    <dl>
      {Object.entries(properties).map(([name, field]) => (
        <Row
          key={name}
          name={name}
          type={<Type schema={field} />}
          isRequired={!isOfAnswer && required.includes(name) && schema.additionalProperties === false}
          text={field.description ?? ''}
          inside={
            field.items?.properties ? <Inside schema={field.items} isOfAnswer /> : <Nested schema={field} />
          }
        />
      ))}
    </dl>
  );
}

function Nested({ schema }: { schema: JsonSchema }) {
  return schema.properties ? <Inside schema={schema} isOfAnswer /> : null;
}

function Row(row: {
  name: string;
  type: ComponentChildren;
  text: string;
  note?: string;
  isRequired?: boolean;
  preset?: unknown;
  inside?: ComponentChildren;
}) {
  const { name, type, text, note, isRequired, preset, inside } = row;
  return (
    <>
      <dt>
        <code className="name">{name}</code> <span className="type">{type}</span>
        {note && <span className="note"> {note}</span>}
        {isRequired && <span className="note strong"> required</span>}
        {preset !== undefined && <span className="note"> {String(preset)} when left out</span>}
      </dt>
      <dd>
        <Text text={text} />
        {inside}
      </dd>
    </>
  );
}

function Type({ schema }: { schema: JsonSchema }): ComponentChildren {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) {
    return variants.map((one, index) => (
      <>
        {index > 0 && ' | '}
        <Type schema={one} />
      </>
    ));
  }
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
  if (schema.items) {
    return (
      <>
        list of <Type schema={schema.items} />
      </>
    );
  }
  return [schema.type ?? 'any JSON'].flat().join(' | ');
}

function Text({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line}>{marked(line)}</p>
        ))}
    </>
  );
}

/** Words in backquotes as code. */
function marked(line: string): ComponentChildren {
  return line.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part));
}
