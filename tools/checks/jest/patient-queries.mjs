// How long a component is waited for. Testing Library gives up after a second, which a busy machine may need.
import { configure } from '@testing-library/dom';

configure({ asyncUtilTimeout: 60_000 });
