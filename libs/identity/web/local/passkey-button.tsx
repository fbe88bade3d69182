import { Button, type ButtonKind } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import IconKey from '@tabler/icons-react/icons/IconKey';
import { usePasskey } from './use-passkey.js';

/** One press, then the browser asks; what went wrong stands under it. */
export function PasskeyButton(props: {
  label: string;
  kind?: ButtonKind;
  onPress: () => Promise<void>;
}) {
  const passkey = usePasskey(props.onPress);
  return (
    <div className="stack">
      <div className="cluster">
        <Button
          kind={props.kind ?? 'secondary'}
          icon={<IconKey aria-hidden />}
          isPending={passkey.isAsking}
          onPress={passkey.press}
        >
          {props.label}
        </Button>
      </div>
      {passkey.fault && (
        <Notice tone="stop" role="alert">
          {passkey.fault}
        </Notice>
      )}
    </div>
  );
}
