/** Taking a picture. */
export const cameraIcon = 'M4 7h4l1.5-2.5h5L16 7h4v12H4zM12 9.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z';
