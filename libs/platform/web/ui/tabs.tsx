import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import './tabs.css';

export interface TabItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Parts of one record. The open one lives in the URL: `useUrlValue('flik', 'program')`. */
export function Tabs(props: {
  label: string;
  items: readonly TabItem[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={props.value}
      onSelectionChange={(key) => props.onChange(String(key))}
      keyboardActivation="manual"
    >
      <TabList className="tabs__list" aria-label={props.label}>
        {props.items.map((item) => (
          <Tab className="tabs__tab" id={item.id} key={item.id}>
            {item.label}
          </Tab>
        ))}
      </TabList>
      {props.items.map((item) => (
        <TabPanel className="tabs__panel" id={item.id} key={item.id}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
