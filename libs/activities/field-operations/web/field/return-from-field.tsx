import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { FieldPassPageDocument } from '../pass/pass.generated.js';
import { ReturnDialog } from '../run/return-dialog.js';

/** The dialog of the pass page: it asks for the team, which the field screen does not read. */
export default function ReturnFromField(props: {
  pass: { readonly id: string };
  isAborted: boolean;
  onClose: () => void;
}) {
  const query = useOperation(FieldPassPageDocument, { input: { id: props.pass.id } });
  return (
    <QueryView query={query} part>
      {({ fieldPass }) => (
        <ReturnDialog
          {...{ pass: fieldPass, open: 'return', lastOpen: '', onOpen: props.onClose }}
          isAborted={props.isAborted}
        />
      )}
    </QueryView>
  );
}
