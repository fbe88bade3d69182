import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { QrCode } from './qr-code.js';

describe('a code for the camera', () => {
  const drawn = () => {
    render(<QrCode text="https://portal.example/x" label="Länk" />);
    return screen.getByRole('img', { name: 'Länk' });
  };

  it('keeps its own colours where colours are forced', () => {
    expect(Reflect.get(drawn().style, 'forcedColorAdjust')).toBe('none');
  });

  it('is dark on light', () => {
    const [light, dark] = drawn().children;
    expect([light?.getAttribute('fill'), dark?.getAttribute('fill')]).toEqual(['#fff', '#000']);
  });
});
