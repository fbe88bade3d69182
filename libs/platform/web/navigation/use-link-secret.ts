import { useEffect, useState } from 'react';

const fragment = () => location.hash.slice(1);

/**
 * The secret of a link, which stands in the fragment of the address: the browser sends it nowhere by itself.
 * Another link opened in the same tab changes nothing but the fragment: it is read anew, and the page is given the
 * secret as key so that nothing of the one before stays. A jump to a part of the page is no other link.
 */
export function useLinkSecret(): string {
  const [secret, setSecret] = useState(fragment);
  useEffect(() => {
    const read = () => {
      const next = fragment();
      const isPart = next === '' || document.getElementById(decodeURIComponent(next)) !== null;
      if (!isPart) setSecret(next);
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return secret;
}
