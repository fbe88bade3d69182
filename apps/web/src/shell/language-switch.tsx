import { Button } from '@stad/platform/web/ui/button.js';
import { chooseLanguage, useAppearance } from '../appearance.js';

/** Each language is named in itself. */
export const LANGUAGE_OPTIONS = [
  { value: 'sv', label: 'Svenska' },
  { value: 'en', label: 'English' },
] as const;

/** The other language, one press away. Before sign-in the choice is kept on this device, and at sign-in with the person. */
export function LanguageSwitch() {
  const { language, change } = useAppearance();
  const other = LANGUAGE_OPTIONS.find((one) => one.value !== language) ?? LANGUAGE_OPTIONS[0];
  return (
    <Button
      kind="quiet"
      onPress={() => {
        change({ language: other.value });
        chooseLanguage(other.value);
      }}
    >
      <span lang={other.value}>{other.label}</span>
    </Button>
  );
}
