export const GalleryScreen = () => <h1 className="govuk-heading-l">Gallery</h1>;
