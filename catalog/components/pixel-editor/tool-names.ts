export const tools = ['pen', 'eraser', 'bucket'] as const;
export type ToolName = (typeof tools)[number];
export const colours = ['#1b1b1b', '#ffffff', '#d64545', '#f08c2e', '#f2c93b', '#5aa85a', '#3f7fd1', '#7a5cc7', '#e889b5', '#8a5a3b'];
