import { TestEnvironment } from 'jest-environment-node';

/**
 * Node's environment, with a word by which a file can let another one's tests belong to a `describe` of its own:
 * what is loaded between `inside` and `outside` is inside the last `describe` of the file. Jest itself knows
 * only a function that returns at once, and a file is loaded by waiting.
 */
export default class SpecGroupEnvironment extends TestEnvironment {
  handleTestEvent(event, state) {
    if (event.name !== 'setup') return;
    this.global.specGroup = {
      inside() {
        state.currentDescribeBlock = state.rootDescribeBlock.children.at(-1);
      },
      outside() {
        state.currentDescribeBlock = state.rootDescribeBlock;
      },
    };
  }
}
