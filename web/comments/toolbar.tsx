import { type Editor, useEditorState } from '@tiptap/react';
import { IconButton, type IconName } from '../ui/icon.tsx';

interface Tool {
  icon: IconName;
  label: string;
  /** The mark or node that it switches; nothing for one that only acts. */
  name?: string;
  run(editor: Editor): void;
}

const TOOLS: readonly Tool[] = [
  { icon: 'bold', label: 'Bold', name: 'bold', run: (editor) => editor.chain().focus().toggleBold().run() },
  {
    icon: 'italic',
    label: 'Italic',
    name: 'italic',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  { icon: 'code', label: 'Code', name: 'code', run: (editor) => editor.chain().focus().toggleCode().run() },
  {
    icon: 'list',
    label: 'List',
    name: 'bulletList',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  { icon: 'at', label: 'Mention somebody', run: beginMention },
];

/** All of it can be typed too: Markdown becomes what it means, and Ctrl or Cmd with B, I, E. */
export function Toolbar({ editor }: { editor: Editor }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.map(({ name }) => name !== undefined && now.isActive(name)),
  });
  return (
    <div className="composer-tools" role="group" aria-label="Formatting">
      {TOOLS.map((tool, at) => (
        <IconButton
          key={tool.icon}
          icon={tool.icon}
          label={tool.label}
          {...(tool.name === undefined ? {} : { isOn: active[at] === true })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        />
      ))}
    </div>
  );
}

/** An @ is only one behind a space. */
function beginMention(editor: Editor) {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').at(-1);
  const isApart = before === undefined || /[\s(]/.test(before);
  editor
    .chain()
    .focus()
    .insertContent(isApart ? '@' : ' @')
    .run();
}
