import type { Random } from '../../support/random.ts';
import { hostileValue } from './values.ts';

const KEYS = '"__proto__":{"type":"subscribe"},"constructor":{"prototype":{"x":1}},';

/** Messages of the protocol that are odd and allowed: their socket stays open. */
export function oddMessage(random: Random, n: number): string {
  const value = JSON.stringify(hostileValue(random)) ?? 'null';
  const object = `{"a":${value}}`;
  switch (random.below(6)) {
    case 0:
      return `{${KEYS}"type":"ping","payload":${object}}`;
    case 1:
      return `{"type":"pong","payload":${object}}`;
    case 2:
      return `{"type":"complete","id":${JSON.stringify(random.pick(['x', '__proto__', 'constructor', `${n}`, '\u0000']))}}`;
    case 3:
      return `{"type":"pong",${KEYS}"id":${value}}`;
    case 4:
      return `{"type":"ping","a":${value}}`;
    default:
      return `{"type":"complete","id":"m${n}","payload":${object}}`;
  }
}

/** Messages that no server may take, or that come out of turn. */
export function brokenMessage(random: Random): string {
  const value = JSON.stringify(hostileValue(random)) ?? 'null';
  const whole = `{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}`;
  switch (random.below(12)) {
    case 0:
      return value;
    case 1:
      return `{"type":${value}}`;
    case 2:
      return `{"type":"subscribe","id":${value},"payload":{"query":"{ __typename }"}}`;
    case 3:
      return `{"type":"subscribe","id":"1","payload":${value}}`;
    case 4:
      return `{"type":"subscribe","id":"1","payload":{"query":${value},"variables":${value}}}`;
    case 5:
      return `{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","operationName":${value},"extensions":${value}}}`;
    case 6:
      return `{"type":"connection_init","payload":${value}}`;
    case 7:
      return `{"type":"connection_init"}`;
    case 8:
      return whole.slice(0, random.below(whole.length));
    case 9:
      return `{"type":"next","id":"1","payload":{"data":${value}}}`;
    case 10:
      return `{"type":"connection_init","payload":{"Authorization":${value},"token":${value},"resumeToken":${value}}}`;
    default:
      return `{${KEYS}"type":"${random.pick(['connection_ack', 'error', 'start', 'stop', '__proto__', 'toString', ''])}","id":"1"}`;
  }
}
