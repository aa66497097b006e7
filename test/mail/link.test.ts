import { expect, it } from 'vitest';
import { PAGE_LINK } from '../../src/http/web.ts';
import { createLinks, createPlaces } from '../../src/mail/link.ts';

const links = createLinks(['a key of the tests for the links in their mails']);
const publicUrl = 'https://cobase.example.org/tables/';
const item = {
  id: 'ntf_1',
  baseId: 'bas_1',
  tableId: 'tbl_1',
  recordId: 'rec_1',
  fieldId: null,
  threadId: 'cmt_1',
};

it('a mail leads into the front end, else to the page of the server, else nowhere', () => {
  const lead = (page: string | undefined, appUrl: string | undefined) =>
    createPlaces({ publicUrl, page, appUrl, links }).linkTo(item);
  const appUrl = 'https://app.example.org/{record}?thread={thread}';
  expect(lead(PAGE_LINK, appUrl)).toBe('https://app.example.org/rec_1?thread=cmt_1');
  expect(lead(PAGE_LINK, undefined)).toBe(
    'https://cobase.example.org/tables/?base=bas_1&table=tbl_1&record=rec_1&field=&thread=cmt_1&notification=ntf_1',
  );
  expect(lead(undefined, undefined)).toBeNull();
});
