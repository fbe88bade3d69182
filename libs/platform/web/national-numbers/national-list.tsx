import { useNationalNumbers } from './use-national-numbers.js';
import './national-list.css';

/** The national numbers, each with its name, what it is for and when it answers. It asks the server nothing. */
export function NationalList() {
  return (
    <ul className="national-list">
      {useNationalNumbers().map(({ id, phone, href, name, about }) => (
        <li key={id}>
          <a href={href}>{phone}</a>
          <div>
            {name} <small>{about}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}
