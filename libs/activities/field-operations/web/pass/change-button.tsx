import { Button } from '@stad/platform/web/ui/button.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import type { PartProps } from './part-props.js';

/** Opens the form of a part; when the form is closed the focus comes back here. */
export function ChangeButton(
  props: Pick<PartProps, 'lastOpen' | 'onOpen'> & {
    readonly part: string;
    readonly label: string;
    readonly edits?: boolean;
  },
) {
  const { part, lastOpen, onOpen, edits = false } = props;
  return (
    <Button
      kind="quiet"
      icon={<IconPencil aria-hidden />}
      edits={edits}
      autoFocus={lastOpen === part}
      onPress={() => onOpen(part)}
    >
      {props.label}
    </Button>
  );
}
