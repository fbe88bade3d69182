import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl } from '@stad/platform/web/navigation/use-url.js';
import { type Place, usePlace, usePlaces } from '@stad/programme/web/place.js';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { Button } from 'react-aria-components/Button';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../words.generated.js';
import { Mark } from './mark.js';
import './place-list.css';

const keyOf = (place: Place) => `${place.site.key} ${place.programme.key}`;

/** The mark and the one list of the portal: a site in a programme, kept in the address. */
export function PlaceList() {
  const t = useWords(words);
  const places = usePlaces();
  const chosen = usePlace();
  const setUrl = useSetUrl();
  const name = chosen ? `${chosen.site.name} · ${chosen.programme.name}` : t('place.none');
  const programmes = [...new Map(places.map((one) => [one.programme.key, one.programme])).values()];
  if (places.length === 0) {
    return (
      <span className="place-list__button">
        <Mark />
        <Name title={t('app.name')} name={name} />
      </span>
    );
  }
  return (
    <MenuTrigger>
      <Button className="place-list__button">
        <Mark />
        <Name title={t('app.name')} name={name} />
        <span className="visually-hidden">{t('place.change')}</span>
        <IconChevronDown className="place-list__arrow" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start" offset={8}>
        <Menu
          className="place-list"
          aria-label={t('place.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen ? [keyOf(chosen)] : []}
          onAction={(key) => {
            const place = places.find((one) => keyOf(one) === key);
            if (place) setUrl({ plats: place.site.key, program: place.programme.key });
          }}
        >
          {programmes.map((programme) => (
            <MenuSection key={programme.key} id={programme.key}>
              <Header className="place-list__programme">
                {programme.name}
                <span className="meta">
                  {t.maybe(`programme.${programme.state}`)}
                  {programme.isDemo && ` · ${t('place.demo')}`}
                </span>
              </Header>
              {places
                .filter((one) => one.programme.key === programme.key)
                .map((place) => (
                  <MenuItem
                    className="place-list__item"
                    key={keyOf(place)}
                    id={keyOf(place)}
                    textValue={place.site.name}
                  >
                    <IconCheck aria-hidden />
                    {place.site.name}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Name(props: { title: string; name: string }) {
  return (
    <span className="place-list__name">
      <strong>{props.title}</strong>
      <span>{props.name}</span>
    </span>
  );
}
