import type { ServerResponse } from 'node:http';
import { sendPage } from '../page.tsx';
import type { OpenApi } from './openapi.ts';

export function sendReference(response: ServerResponse, document: OpenApi): void {
  sendPage(response, { title: document.info.title, body: <h1>{document.info.title}</h1> });
}
