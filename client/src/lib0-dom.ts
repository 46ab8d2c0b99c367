// Stands in the build for lib0's own dom module, of which the editor's binding asks for the document alone:
// the rest would bring a library of schemas to every phone.
export const doc = document;
